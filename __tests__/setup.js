// Workers of jest are told to print colours when the terminal of their parent has them: what tests read would differ by where they run.
delete process.env.FORCE_COLOR;
process.env.NO_COLOR = '1';

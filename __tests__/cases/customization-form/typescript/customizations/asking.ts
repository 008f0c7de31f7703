import './not-there';

export default {};

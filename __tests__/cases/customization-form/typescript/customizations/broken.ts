import { z } from 'account-factory/customization';

export default {{ z };

// A patient's record as a page of its own.

import { writeTimes } from './clock';
import { Enlarged } from './enlarged';
import './forms';

if (document.getElementById('enlarged') !== null) {
  new Enlarged();
}
writeTimes();

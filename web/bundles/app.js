// Everything works without these; each makes one thing more pleasant.
import '../components/file_field/file_field.js';
import '../components/stepper/stepper.js';
import '../components/search_form/search_form.js';
import '../components/offer_tools/offer_tools.js';
import '../components/kiosk_idle/kiosk_idle.js';
import './offline.js';

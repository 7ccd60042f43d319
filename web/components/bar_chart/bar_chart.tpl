{{%AUTOESCAPE context="HTML"}}
<table class="bar-chart">
<caption>{{CAPTION}}</caption>
<thead><tr><th scope="col">{{LABEL_HEAD}}</th><th scope="col" class="num">{{VALUE_HEAD}}</th><td class="bar-cell"></td></tr></thead>
<tbody>
{{#EACH_BAR}}<tr><th scope="row">{{#WITH_LINK}}<a href="{{HREF}}">{{TEXT}}</a>{{/WITH_LINK}}{{#WITH_PLAIN}}{{TEXT}}{{/WITH_PLAIN}}{{#WITH_NOTE}}<span class="bar-note">{{MESSAGE}}</span>{{/WITH_NOTE}}</th><td class="num">{{VALUE}}</td><td class="bar-cell"><svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-{{TONE}}" width="{{PERCENT}}" height="10"></rect></svg></td></tr>
{{/EACH_BAR}}
</tbody>
</table>

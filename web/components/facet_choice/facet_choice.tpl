{{%AUTOESCAPE context="HTML"}}
<div class="choice facet-choice"><input class="choice-input" type="checkbox" form="{{FORM}}" id="{{ID}}" name="{{NAME}}" value="{{VALUE}}"{{#IF_CHECKED}} checked{{/IF_CHECKED}}><label for="{{ID}}"><span>{{LABEL}}</span> {{#WITH_COUNT}}<span class="facet-count">{{OFFERS}}<span class="visually-hidden"> {{UNIT}}</span></span>{{/WITH_COUNT}}</label></div>

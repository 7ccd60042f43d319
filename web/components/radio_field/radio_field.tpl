{{%AUTOESCAPE context="HTML"}}
<fieldset class="field{{#IF_WRONG}} field-wrong{{/IF_WRONG}}">
<legend class="form-label">{{LEGEND}}</legend>
{{#WITH_ERROR}}<p class="field-error" id="{{ID}}-error">{{MESSAGE}}</p>
{{/WITH_ERROR}}
{{#EACH_OPTION}}<div class="choice"><input class="choice-input" type="radio" id="{{ID}}" name="{{NAME}}" value="{{VALUE}}" aria-describedby="{{ID}}-hint"{{#IF_CHECKED}} checked{{/IF_CHECKED}}><label for="{{ID}}">{{LABEL}}</label><p class="choice-hint" id="{{ID}}-hint">{{HINT}}</p></div>
{{/EACH_OPTION}}
</fieldset>

{{%AUTOESCAPE context="HTML"}}
<fieldset class="field">
<legend class="form-label">{{LEGEND}}</legend>
{{#EACH_OPTION}}<div class="choice"><input class="choice-input" type="checkbox" id="{{ID}}" name="{{NAME}}" value="{{VALUE}}"{{#IF_CHECKED}} checked{{/IF_CHECKED}}{{#IF_DESCRIBED}} aria-describedby="{{ID}}-hint"{{/IF_DESCRIBED}}><label for="{{ID}}">{{LABEL}}</label>{{#WITH_HINT}}<p class="choice-hint" id="{{ID}}-hint">{{MESSAGE}}</p>{{/WITH_HINT}}</div>
{{/EACH_OPTION}}
</fieldset>

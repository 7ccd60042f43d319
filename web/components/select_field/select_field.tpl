{{%AUTOESCAPE context="HTML"}}
<div class="field">
<label class="form-label" for="{{ID}}">{{LABEL}}</label>
{{#WITH_HINT}}<p class="field-hint" id="{{ID}}-hint">{{MESSAGE}}</p>
{{/WITH_HINT}}
<select class="form-select"{{#WITH_OTHER_FORM}} form="{{FORM}}"{{/WITH_OTHER_FORM}} id="{{ID}}" name="{{NAME}}"{{#IF_DESCRIBED}} aria-describedby="{{ID}}-hint"{{/IF_DESCRIBED}}>
{{#EACH_OPTION}}<option value="{{VALUE}}"{{#IF_SELECTED}} selected{{/IF_SELECTED}}>{{LABEL}}</option>
{{/EACH_OPTION}}
</select>
</div>

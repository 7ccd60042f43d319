{{%AUTOESCAPE context="HTML"}}
<div class="field field-text{{#IF_WRONG}} field-wrong{{/IF_WRONG}}">
<label class="form-label" for="{{ID}}">{{LABEL}}</label>
{{#WITH_HINT}}<p class="field-hint" id="{{ID}}-hint">{{MESSAGE}}</p>
{{/WITH_HINT}}
{{#WITH_ERROR}}<p class="field-error" id="{{ID}}-error">{{MESSAGE}}</p>
{{/WITH_ERROR}}
<textarea class="form-control" id="{{ID}}" name="{{NAME}}" rows="{{ROWS}}" aria-describedby="{{ID}}-hint {{ID}}-error"{{#IF_WRONG}} aria-invalid="true"{{/IF_WRONG}}{{#IF_FOCUSED}} autofocus{{/IF_FOCUSED}}>{{#EACH_LINE}}{{TEXT}}{{#IF_NOT_LAST}}&#10;{{/IF_NOT_LAST}}{{/EACH_LINE}}</textarea>
</div>

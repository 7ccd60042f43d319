{{%AUTOESCAPE context="HTML"}}
<div class="field{{#IF_WRONG}} field-wrong{{/IF_WRONG}}">
<label class="form-label" for="{{ID}}">{{LABEL}}</label>
<p class="field-hint" id="{{ID}}-hint">{{HINT}}</p>
{{#WITH_ERROR}}<p class="field-error" id="{{ID}}-error">{{MESSAGE}}</p>
{{/WITH_ERROR}}
<input class="form-control" id="{{ID}}" name="{{NAME}}" type="file" accept="{{ACCEPT}}" required aria-describedby="{{ID}}-hint {{ID}}-chosen" data-file-field{{#IF_WRONG}} aria-invalid="true"{{/IF_WRONG}}>
<p class="file-chosen" id="{{ID}}-chosen" aria-live="polite"></p>
</div>

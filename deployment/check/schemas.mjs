// Does the API server know such an object? Values, and what is required, are checked by kubernetes-models; what that lets pass,
// a field that does not exist (a misspelt one), is found by the field lists of the official client.
import * as client from '@kubernetes/client-node';

const CUSTOM = 'monitoring.coreos.com';

async function modelOf({ apiVersion, kind }) {
    const models = apiVersion.startsWith(CUSTOM) ? '@kubernetes-models/prometheus-operator' : 'kubernetes-models';
    return (await import(`${models}/${apiVersion}`))[kind];
}

function clientTypeOf({ apiVersion, kind }) {
    const version = apiVersion.split('/').at(-1);
    return version[0].toUpperCase() + version.slice(1) + kind;
}

function unknownFields(value, type, path) {
    if (value === null || typeof value !== 'object') return [];
    const list = /^Array<(.*)>$/.exec(type);
    if (list) return [value].flat().flatMap((item, at) => unknownFields(item, list[1], `${path}[${at}]`));
    const map = /^\{ \[key: string\]: (.*); \}$/.exec(type);
    if (map) return Object.entries(value).flatMap(([key, item]) => unknownFields(item, map[1], `${path}.${key}`));
    const fields = client[type]?.getAttributeTypeMap?.();
    if (!fields) return [];
    return Object.entries(value).flatMap(([key, item]) => {
        const field = fields.find(known => known.baseName === key);
        return field ? unknownFields(item, field.type, `${path}.${key}`) : [`${path}.${key} does not exist`];
    });
}

function wrongValues(Model, object) {
    try {
        new Model(object).validate();
        return [];
    } catch (wrong) {
        return [wrong.message];
    }
}

export async function schemaProblems(object) {
    const Model = await modelOf(object);
    const type = clientTypeOf(object);
    if (!Model) return ['has no schema'];
    if (object.apiVersion.startsWith(CUSTOM)) return wrongValues(Model, object);
    if (!client[type]) return ['has no list of fields'];
    return [...wrongValues(Model, object), ...unknownFields(object, type, object.kind)];
}

// One thing at a time that must be noticed: [the rule, what is done, how].

const one = (objects, kind, name) => objects.find(object => object.kind === kind && object.metadata.name.startsWith(name));
const api = objects => one(objects, 'Deployment', 'nuages-api');
const pod = objects => api(objects).spec.template.spec;
const container = objects => pod(objects).containers[0];
const config = objects => one(objects, 'ConfigMap', 'nuages-config').data;
const policy = (objects, name) => one(objects, 'NetworkPolicy', name).spec;

export const breakages = [
    ['schema', 'a misspelt field', all => { container(all).livenesProbe = {}; }],
    ['schema', 'text for a number', all => { pod(all).terminationGracePeriodSeconds = 'long'; }],
    ['schema', 'a required field left out', all => { delete api(all).spec.selector; }],
    ['schema', 'a metric of the autoscaler without a name', all => { delete one(all, 'HorizontalPodAutoscaler', 'nuages').spec.metrics[0].resource.name; }],
    ['schema', 'a ServiceMonitor without endpoints', all => { delete one(all, 'ServiceMonitor', 'nuages').spec.endpoints; }],
    ['a namespace of its own', 'the default namespace', all => { delete api(all).metadata.namespace; }],
    ['a namespace of its own', 'pods may be privileged', all => { one(all, 'Namespace', 'nuages').metadata.labels = {}; }],
    ['pods without rights', 'root', all => { pod(all).securityContext.runAsUser = 0; }],
    ['pods without rights', 'no seccomp', all => { delete pod(all).securityContext.seccompProfile; }],
    ['pods without rights', 'a token', all => { delete pod(all).automountServiceAccountToken; }],
    ['pods without rights', 'the node\'s files', all => { pod(all).volumes.push({ name: 'x', hostPath: { path: '/' } }); }],
    ['containers without rights', 'a file system to write to', all => { container(all).securityContext.readOnlyRootFilesystem = false; }],
    ['containers without rights', 'capabilities', all => { delete container(all).securityContext.capabilities; }],
    ['containers without rights', 'one capability', all => { container(all).securityContext.capabilities.add = ['NET_ADMIN']; }],
    ['images with a version', 'latest', all => { container(all).image = 'registry.example.com/nuages:latest'; }],
    ['images with a version', 'no tag, on a registry with a port', all => { container(all).image = 'registry:5000/nuages'; }],
    ['images with a version', 'the base\'s own', all => { container(all).image = 'nuages:set-by-an-overlay'; }],
    ['requests and limits', 'no limits', all => { delete container(all).resources.limits; }],
    ['requests and limits', 'no requests', all => { delete one(all, 'Job', 'nuages').spec.template.spec.containers[0].resources.requests; }],
    ['probes on the management port', 'no readiness', all => { delete container(all).readinessProbe; }],
    ['probes on the management port', 'liveness that asks the database', all => { container(all).livenessProbe.httpGet.path = '/q/health/ready'; }],
    ['probes on the management port', 'the port of the API', all => { container(all).startupProbe.httpGet.port = 'http'; }],
    ['time to end', 'half a minute', all => { pod(all).terminationGracePeriodSeconds = 30; }],
    ['time to end', 'no pause', all => { delete container(all).lifecycle; }],
    ['nobody goes before another came', 'one may be away', all => { api(all).spec.strategy.rollingUpdate.maxUnavailable = 1; }],
    ['nobody goes before another came', 'no budget', all => { all.splice(all.indexOf(one(all, 'PodDisruptionBudget', 'nuages-api')), 1); }],
    ['nobody goes before another came', 'all on one node', all => { delete pod(all).topologySpreadConstraints; }],
    ['selectors that meet', 'a Service of nobody', all => { one(all, 'Service', 'nuages').spec.selector = { app: 'nuage' }; }],
    ['selectors that meet', 'a port that nobody has', all => { one(all, 'ServiceMonitor', 'nuages').spec.endpoints[0].port = 'metrics'; }],
    ['references that lead somewhere', 'a ConfigMap that is not there', all => { container(all).envFrom[0].configMapRef.name = 'nuages-config'; }],
    ['no secret in the open', 'a password as a setting', all => { config(all).DB_PASSWORD = 'x'; }],
    ['no secret in the open', 'a key in the environment', all => { container(all).env.push({ name: 'SECRET_KEY', value: 'x' }); }],
    ['known settings', 'a misspelt setting', all => { config(all).ALLOWED_HOST = 'x'; }],
    ['one way in', 'metrics for the world', all => { one(all, 'Ingress', 'nuages').spec.rules[0].http.paths[0].backend.service.port.name = 'management'; }],
    ['one way in', 'no TLS', all => { delete one(all, 'Ingress', 'nuages').spec.tls; }],
    ['one way in', 'a host that is refused', all => { config(all).ALLOWED_HOSTS = 'other.example.com'; }],
    ['a network that is closed', 'nothing closed', all => { all.splice(all.indexOf(one(all, 'NetworkPolicy', 'nuages-nothing')), 1); }],
    ['a network that is closed', 'anybody may come', all => { policy(all, 'nuages-ingress').ingress = [{}]; }],
    ['a network that is closed', 'everywhere may be gone to', all => { policy(all, 'nuages-house').egress = [{}]; }],
    ['a network that is closed', 'the metadata of the cloud', all => { policy(all, 'nuages-world').egress[0].to[0].ipBlock.except = []; }],
    ['the migration comes first', 'the Job with the rest', all => { delete one(all, 'Job', 'nuages').metadata.labels['nuages.org/rollout']; }],
    ['the migration comes first', 'the pods before it', all => { api(all).metadata.labels['nuages.org/rollout'] = 'before'; }],
    ['the autoscaler has its way', 'replicas', all => { api(all).spec.replicas = 2; }],
    ['the autoscaler has its way', 'one pod at night', all => { one(all, 'HorizontalPodAutoscaler', 'nuages').spec.minReplicas = 1; }],
    ['connections that PostgreSQL has', 'twenty pods', all => { one(all, 'HorizontalPodAutoscaler', 'nuages').spec.maxReplicas = 20; }],
    ['connections that PostgreSQL has', 'a greater pool', all => { config(all).DB_POOL_SIZE = '32'; }],
];

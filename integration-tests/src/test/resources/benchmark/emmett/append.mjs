// Appends one event at a time to existing streams, as many at once as it is told to. For each line "<clients> <millis>" that
// comes in, a line "<how many> <millis>" goes out; it ends with its input.
import { createInterface } from 'node:readline';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';

// One connection for each client, as all contenders have; pg's own limit would be 10.
const pool = new pg.Pool({ connectionString: process.argv[2], max: 32 });
const store = getPostgreSQLEventStore(process.argv[2], { connectionOptions: { pool } });
await store.schema.migrate();

const text = 'Pumperne på vandværket blev stoppet udefra kl. 02.40';
const versions = [];

async function append(client) {
  const stream = `incident-${process.pid}-${client}`;
  const event = {
    type: 'incident.observation-recorded',
    data: { incidentId: stream, text },
    metadata: { actor: 'municipality-0751.responder', role: 'RESPONDER', organisation: 'municipality-0751', correlation: stream },
  };
  const expectedStreamVersion = versions[client] ?? 'STREAM_DOES_NOT_EXIST';
  versions[client] = (await store.appendToStream(stream, [event], { expectedStreamVersion })).nextExpectedStreamVersion;
}

async function repeat(client, end) {
  let done = 0;
  do {
    await append(client);
    done++;
  } while (performance.now() < end);
  return done;
}

for await (const line of createInterface({ input: process.stdin })) {
  const [clients, millis] = line.split(' ').map(Number);
  const began = performance.now();
  const done = await Promise.all(Array.from({ length: clients }, (_, client) => repeat(client, began + millis)));
  console.log(`${done.reduce((sum, each) => sum + each, 0)} ${performance.now() - began}`);
}
await store.close();
await pool.end();

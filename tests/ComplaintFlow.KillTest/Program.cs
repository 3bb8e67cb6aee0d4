using System.Globalization;
using ComplaintFlow.KillTest;

// kill:  ComplaintFlow.KillTest sqlite|postgres COMPLAINTS KILLS RESTARTS PACE
// node:  ComplaintFlow.KillTest node STORE PACE [NAME], started and killed by the above
if (args is ["node", var store, var seconds, .. var name])
{
    await Node.RunAsync(store, Number(seconds), name.FirstOrDefault());
    return 0;
}
if (args is not [("sqlite" or "postgres") and var kind, var complaints, var kills, var restarts, var pace])
{
    Console.Error.WriteLine("ComplaintFlow.KillTest sqlite|postgres COMPLAINTS KILLS RESTARTS PACE");
    return 2;
}
using Ground ground = kind is "sqlite" ? Ground.Sqlite() : Ground.PostgreSql("fsync=on");
var siege = new Siege(ground, Number(complaints), Number(kills), Number(restarts), Number(pace), Console.Out);
Findings findings = await siege.RunAsync();
findings.Write(Console.Out);
return findings.Faults.Count == 0 ? 0 : 1;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

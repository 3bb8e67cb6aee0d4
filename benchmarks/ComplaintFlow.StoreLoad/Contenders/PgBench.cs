using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintFlow.PostgreSql.Server;

namespace ComplaintFlow.StoreLoad.Contenders;

/// <summary>
/// The same rows written by PostgreSQL's own load generator: what the server gives one transaction a transition, without loading and
/// deciding.
/// </summary>
internal sealed partial class PgBench(
    PrivateServer server, string database, Range complaints, (int Snapshot, int Entry) sizes, bool pipelined) : IContender
{
    private const string Id = "(:n || '-0000-0000-0000-000000000000')::uuid";

    private static readonly string Script = $"""
        \set n random(:first, :last)
        \set v random(1000000000, 9000000000000000)
        BEGIN;
        UPDATE cf_complaint SET version = version + 1, snapshot = :snapshot::bytea, head = :hash::bytea WHERE tenant = 'default' AND id = {Id};
        INSERT INTO cf_journal (tenant, id, version, at, content, hash) VALUES ('default', {Id}, :v, now(), :entry::bytea, :hash::bytea);
        UPDATE cf_summary SET version = version + 1, state = 'Working', state_key = 'WORKING' WHERE tenant = 'default' AND id = {Id};
        UPDATE cf_alarm SET version = version + 1, holder = NULL, until = NULL, tries = 0, parked = false, reason = NULL WHERE tenant = 'default' AND id = {Id};
        INSERT INTO cf_message (tenant, message_id, id, kind, topic, created_at, due_at, payload, behind)
            VALUES ('default', 'p' || :v, {Id}, 0, 'Transition', now(), now(), :notice::bytea, false);
        COMMIT;
        """;

    public string Name => pipelined ? "`pgbench`, pipelined: one round trip a transaction" : "`pgbench`, one round trip a statement";

    /// <summary>A script to run instead; null for the transition.</summary>
    public string? Only { get; init; }

    public async Task<Rate> RunAsync(int callers, TimeSpan time)
    {
        string script = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            script, Only ?? (pipelined
                ? Script.Replace("BEGIN;", "\\startpipeline\nBEGIN;", StringComparison.Ordinal) + "\n\\endpipeline\n"
                : Script + "\n"));
        string seconds = Math.Max(1, (int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        using Process bench = Process.Start(new ProcessStartInfo(Programs.Find("pgbench")!,
        [
            "-n", "-M", "prepared", "-h", "127.0.0.1", "-p", $"{server.Port}", "-U", "postgres", "-f", script, "-T", seconds, "-c",
            $"{callers}", "-j", callers > 1 ? "2" : "1",
            "-D", $"first={Workload.First + complaints.Start.Value}", "-D", $"last={Workload.First + complaints.End.Value - 1}", "-D",
            $"snapshot={Workload.Text(sizes.Snapshot)}", "-D", $"entry={Workload.Text(sizes.Entry)}",
            "-D", $"hash={new string('h', 32)}", "-D", $"notice={Workload.Text(300)}", database,
        ]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        Task<string> errors = bench.StandardError.ReadToEndAsync();
        string output = await bench.StandardOutput.ReadToEndAsync();
        await bench.WaitForExitAsync();
        File.Delete(script);
        Match rate = Transactions().Match(output);
        if (bench.ExitCode != 0 || !rate.Success)
            throw new InvalidOperationException($"pgbench failed: {output} {await errors}");
        double latency = double.Parse(Latency().Match(output).Groups["ms"].Value, CultureInfo.InvariantCulture);
        return new Rate(double.Parse(rate.Groups["tps"].Value, CultureInfo.InvariantCulture), latency, double.NaN);
    }

    [GeneratedRegex(@"tps = (?<tps>[0-9.]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Transactions();

    [GeneratedRegex(@"latency average = (?<ms>[0-9.]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Latency();
}

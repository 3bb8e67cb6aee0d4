using System.CommandLine;
using System.Globalization;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Sqlite;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>verify</c>: walks every journal of a store and says which are not as they were committed.</summary>
internal static class VerifyCommand
{
    private const string SqlitePrefix = "sqlite:";

    public static Command Create(Terminal terminal)
    {
        var store = new Option<string>("--store") { Description = "The store: sqlite:FILE.", HelpName = "STORE", Required = true };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("verify", "Proves that journals and snapshots are as they were committed.") { store, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(store)!, parsed.GetValue(json), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string store, bool json, Terminal terminal, CancellationToken cancellationToken)
    {
        VerificationReport report;
        SqliteStore opened = Open(store);
        await using (opened.ConfigureAwait(false))
        {
            try
            {
                report = await new JournalVerifier(opened).VerifyAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (error is SqliteStoreException or UnknownEventException)
            {
                throw new UnusableException(Sentences.FirstLine(error.Message));
            }
        }
        terminal.Out.Write(json ? Json(report) + "\n" : Text(report));
        return report.Damaged.Count == 0 ? ExitCodes.Fine : ExitCodes.Wrong;
    }

    private static SqliteStore Open(string store)
    {
        if (!store.StartsWith(SqlitePrefix, StringComparison.OrdinalIgnoreCase))
            throw new UnusableException("Name the store as sqlite:FILE; other stores are not there yet.");
        string file = store[SqlitePrefix.Length..];
        if (!File.Exists(file))
            throw new UnusableException($"There is no file {file}: name the database of the host.");
        return new SqliteStore($"Data Source={file};Mode=ReadWrite", new SqliteStoreOptions { MigrateAtStart = false });
    }

    private static string Json(VerificationReport report) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("complaints", report.Complaints);
        json.WriteNumber("entries", report.Entries);
        json.WriteStartArray("damaged");
        foreach (JournalDamage damage in report.Damaged)
        {
            json.WriteStartObject();
            json.WriteString("number", damage.Number);
            json.WriteNumber("firstBadVersion", damage.FirstBadVersion);
            json.WriteString("what", damage.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Text(VerificationReport report)
    {
        string lines = string.Concat(report.Damaged.Select(damage => $"{damage.Number}: from version {damage.FirstBadVersion} on: {damage.What}\n"));
        return string.Create(CultureInfo.InvariantCulture, $"{lines}{report.Complaints} complaints with {report.Entries} entries: {report.Damaged.Count} damaged.\n");
    }
}

using System.CommandLine;
using System.Globalization;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Duties;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Stores;

namespace ComplaintFlow.Tool.Commands;

/// <summary>
/// <c>verify</c>: verifies every journal of one tenant or all, and reports those that are not as they were committed. Filed statistics are
/// reported on standard error, since they are not complaints.
/// </summary>
internal static class VerifyCommand
{
    /// <summary>The earliest month for which statistics can have been filed.</summary>
    private static readonly StatisticsMonth FirstMonth = new(2000, 1);

    public static Command Create(Terminal terminal)
    {
        (Option<string> store, TenantOptions tenants) = (CommonOptions.Store(), new TenantOptions());
        Option<bool> json = CommonOptions.Json();
        var heads = new Option<string?>("--heads")
        {
            Description = "A file with heads of chains that were kept elsewhere: journals are compared with them.", HelpName = "FILE",
        };
        var command = new Command("verify", "Proves that journals and snapshots are as they were committed.") { store, heads, json };
        tenants.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            IReadOnlyList<ChainHead> kept = parsed.GetValue(heads) is { } file ? Read(file) : [];
            bool isJson = parsed.GetValue(json);
            return TenantRuns.RunAsync(
                parsed.GetValue(store)!, tenants.Read(parsed), terminal, isJson ? "json" : "table",
                (opened, output) => RunAsync(opened, output, kept, isJson, terminal, cancellationToken),
                more: kept.Select(static head => head.Key.Tenant), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        NamedStore store, TenantOutput output, IReadOnlyList<ChainHead> kept, bool json, Terminal terminal,
        CancellationToken cancellationToken)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        VerificationReport report = await new JournalVerifier(store.Complaints, store.Alarms, store.Definitions)
            .VerifyAsync(kept, output.Tenant, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<FilingDamage> filings = await new FilingVerifier(store.Definitions).VerifyAsync(
            FirstMonth, new StatisticsMonth(now.Year, now.Month), output.Tenant, cancellationToken).ConfigureAwait(false);
        output.Out.Write(json ? Json(report) + "\n" : Text(report));
        foreach (FilingDamage filing in filings)
            terminal.Error.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The filed statistics of {filing.Month} are not as they were written down, from step {filing.FirstBadStep} on.\n"));
        return report.IsSound && filings.Count == 0 ? ExitCodes.Success : ExitCodes.Wrong;
    }

    private static IReadOnlyList<ChainHead> Read(string file)
    {
        try
        {
            return ChainHeadFile.Read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InvalidInputException($"The heads in {file} cannot be read: {Sentences.FirstLine(error.Message)}");
        }
    }

    private static string Json(VerificationReport report) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("complaints", report.Complaints);
        json.WriteNumber("entries", report.Entries);
        DamageJson.Write(json, report.Damaged);
        DamageJson.Write(json, "definitions", report.Definitions);
        json.WriteStartArray("notChecked");
        foreach (string what in JournalVerifier.NotChecked)
            json.WriteStringValue(what);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Text(VerificationReport report)
    {
        string lines =
            string.Concat(report.Damaged.Select(damage => $"{damage.Number}: from version {damage.FirstBadVersion} on: {damage.What}\n"));
        string workflows = string.Concat(report.Definitions.Select(damage => $"workflow {damage.Hash}: {damage.What}\n"));
        string rest = $"Not checked: {string.Join(", ", JournalVerifier.NotChecked)}.\n";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{lines}{workflows}{rest}{report.Complaints} complaints with {report.Entries} entries: {report.Damaged.Count} damaged.\n");
    }
}

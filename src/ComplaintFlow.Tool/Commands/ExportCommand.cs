using System.CommandLine;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Stores;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>export</c>: writes the current content of every complaint, one per line, while it is read.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        (Option<string> store, TenantOptions tenants) = (CommonOptions.Store(), new TenantOptions());
        var format = new Option<string>("--format")
        {
            Description = "jsonl: the whole record as JSON Lines; csv: its main columns.", HelpName = "jsonl|csv", Required = true,
        };
        format.AcceptOnlyFromAmong("jsonl", "csv");
        var personal = new Option<bool>("--with-personal-data")
        {
            Description = "Writes personal data, secrets of the business and privileged advice too. Without it, they are left out.",
        };
        var command = new Command("export", "Writes every complaint as it stands, the newest receipt first.") { store, format, personal };
        tenants.AddTo(command);
        command.SetAction((parsed, cancellationToken) => TenantRuns.RunAsync(
            parsed.GetValue(store)!, tenants.Read(parsed), terminal, parsed.GetValue(format)!, async (opened, output) =>
        {
            bool withPersonal = parsed.GetValue(personal);
            var unreadable = new List<UnreadableComplaint>();
            IAsyncEnumerable<Complaint> complaints = ReadAsync(opened.Complaints, output.Tenant, unreadable, cancellationToken);
            await (parsed.GetValue(format) == "csv" ? WriteCsvAsync(complaints, withPersonal, output)
                : WriteLinesAsync(complaints, withPersonal, output)).ConfigureAwait(false);
            terminal.Error.Write(UnreadableReport.Text(unreadable));
            return unreadable.Count == 0 ? ExitCodes.Success : ExitCodes.Wrong;
        }, more: [], cancellationToken));
        return command;
    }

    private static async Task WriteLinesAsync(IAsyncEnumerable<Complaint> complaints, bool withPersonal, TenantOutput output)
    {
        await foreach (Complaint complaint in complaints.ConfigureAwait(false))
        {
            byte[] line = withPersonal ? SnapshotCodec.Write(complaint) : SnapshotCodec.WriteMasked(complaint);
            await output.WriteLineAsync(Encoding.UTF8.GetString(line)).ConfigureAwait(false);
        }
    }

    private static async Task WriteCsvAsync(IAsyncEnumerable<Complaint> complaints, bool withPersonal, TenantOutput output)
    {
        CsvLines csv = output.Csv(ExportColumns.Names(withPersonal));
        await foreach (Complaint complaint in complaints.ConfigureAwait(false))
            csv.Write(ExportColumns.Cells(complaint, withPersonal));
    }

    private static async IAsyncEnumerable<Complaint> ReadAsync(
        IComplaintStore store, string tenant, List<UnreadableComplaint> unreadable,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new ComplaintQuery { Tenant = tenant, PageSize = ComplaintQuery.MaxPageSize };
        do
        {
            Page<ComplaintSummary> page = await store.QueryAsync(query, cancellationToken).ConfigureAwait(false);
            foreach (ComplaintSummary summary in page.Items)
            {
                if (Read(await store.FindAsync(summary.Key, cancellationToken).ConfigureAwait(false)) is { } complaint)
                    yield return complaint;
                else
                    unreadable.Add(new UnreadableComplaint(summary.Key.Id, summary.Number, DiagnosticCodes.SnapshotUnreadable));
            }
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
    }

    private static Complaint? Read(StoredComplaint? stored)
    {
        try
        {
            return stored?.Read();
        }
        catch (UnreadableComplaintException)
        {
            return null;
        }
    }
}

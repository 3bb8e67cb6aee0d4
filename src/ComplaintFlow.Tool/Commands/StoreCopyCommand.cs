using System.CommandLine;
using ComplaintFlow.Handling.Copying;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Stores;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>store copy</c>: copies everything from one store to another, and proves the copy.</summary>
internal static class StoreCopyCommand
{
    public static Command Create(Terminal terminal)
    {
        var from = new StoreOption("--from", "The store to copy, which is only read", "--from-");
        var to = new StoreOption("--to", "The store to copy to, whose tables are up to date", "--to-");
        var tenant = new Option<string?>("--tenant")
        {
            Description = "Only the complaints and statistics of this tenant. Without it, those of all tenants.", HelpName = "NAME",
        };
        Option<string?> evidenceFrom = Evidence("--evidence-from", "Where the bytes of evidence are; without it, they stay there.");
        Option<string?> evidenceTo = Evidence("--evidence-to", "Where the bytes of evidence are copied to.");
        Option<bool> json = CommonOptions.Json();
        var command = new Command("copy", "Copies everything from one store to another, whatever databases they are, and proves the copy.")
        {
            from, to, tenant, evidenceFrom, evidenceTo, json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            if (string.Equals(Place(parsed.GetValue(from)!), Place(parsed.GetValue(to)!), StringComparison.Ordinal))
                throw new InvalidInputException("--from and --to name the same store: name another one to copy to.");
            (string? source, string? target) = (parsed.GetValue(evidenceFrom), parsed.GetValue(evidenceTo));
            if (source is null != target is null)
                throw new InvalidInputException(
                    "Give both --evidence-from and --evidence-to, or neither: then the bytes stay where they are.");
            return NamedStore.UseAsync(
                parsed.GetValue(from)!, read => NamedStore.UseAsync(
                    parsed.GetValue(to)!, written => NamedEvidence.UseAsync(
                        source, isTarget: false, bytes => NamedEvidence.UseAsync(
                            target, isTarget: true, copies => RunAsync(
                                Of(read, bytes), Of(written, copies), parsed.GetValue(tenant), parsed.GetValue(json), terminal,
                                cancellationToken)))));
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CopiedStore from, CopiedStore to, string? tenant, bool json, Terminal terminal, CancellationToken cancellationToken)
    {
        if (tenant is not null
            && (await from.Transfer.CountRecordsAsync(tenant, cancellationToken).ConfigureAwait(false)).Complaints == 0)
            throw NamedStore.NoTenant(tenant, "all tenants are copied");
        CopyReport report = await ProgressBar.RunAsync(
            terminal, "Copying", done =>
                new StoreCopier(from, to).CopyAsync(tenant, new Progress(done), cancellationToken).AsTask()).ConfigureAwait(false);
        terminal.Out.Write(json ? StoreCopyReport.Json(report) + "\n" : StoreCopyReport.Text(report));
        return report.IsSound ? ExitCodes.Success : ExitCodes.Wrong;
    }

    /// <summary>A file may be named in several ways.</summary>
    private static string Place(string store) => NamedStore.SqliteFile(store) is not { Length: > 0 } file ? store
        : new FileInfo(NamedStore.Existing(file)).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(file);

    private static Option<string?> Evidence(string name, string description) =>
        new(name) { Description = $"{description} A folder, or postgres:CONNECTION.", HelpName = "PLACE" };

    private static CopiedStore Of(NamedStore store, IEvidenceStore? evidence) =>
        new(store.Transfer, store.Complaints, store.Alarms, store.Definitions) { Evidence = evidence };

    private sealed class Progress(Action<double> done) : IProgress<double>
    {
        public void Report(double value) => done(value);
    }
}

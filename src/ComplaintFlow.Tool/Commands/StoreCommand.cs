using System.CommandLine;
using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Stores;

namespace ComplaintFlow.Tool.Commands;

/// <summary>
/// <c>store</c>: applies the schema, lists what workers have given up and makes it due again, and copies a store into another one.
/// </summary>
internal static class StoreCommand
{
    /// <summary>The maximum number of items that are listed, and made due again, at once.</summary>
    private const int Most = 1000;

    public static Command Create(Terminal terminal) => new(
        "store", "Looks after a store: its schema, what its workers have given up, and its move to another database.")
    {
        Migrate(terminal), DeadLetters(terminal), Resend(terminal), StoreCopyCommand.Create(terminal),
    };

    private static Command Migrate(Terminal terminal)
    {
        (Option<string> store, Option<bool> json) = (CommonOptions.Store(), CommonOptions.Json());
        var command = new Command("migrate", "Makes the tables where there are none, and brings them up to date.") { store, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await NamedStore.MigrateAsync(parsed.GetValue(store)!, cancellationToken).ConfigureAwait(false);
            terminal.Out.Write(parsed.GetValue(json) ? "{ \"upToDate\": true }\n" : "The schema is up to date.\n");
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command DeadLetters(Terminal terminal)
    {
        (Option<string> store, TenantOptions tenants, Option<bool> json) =
            (CommonOptions.Store(), new TenantOptions(), CommonOptions.Json());
        var command = new Command("dead-letters", "Lists messages that could not be delivered, and complaints that could not be woken.")
        {
            store, json,
        };
        tenants.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, store, tenants, json, terminal, async (opened, output) =>
        {
            IReadOnlyList<DeadLetter> letters = await opened.Outbox.GetDeadLettersAsync(output.Tenant, Most, cancellationToken)
                .ConfigureAwait(false);
            IReadOnlyList<ParkedComplaint> parked = await opened.Alarms.GetParkedAsync(output.Tenant, Most, cancellationToken)
                .ConfigureAwait(false);
            output.Out.Write(parsed.GetValue(json) ? GivenUpReport.Json(letters, parked) + "\n" : GivenUpReport.Text(letters, parked));
            return ExitCodes.Success;
        }, cancellationToken));
        return command;
    }

    private static Command Resend(Terminal terminal)
    {
        (Option<string> store, TenantOptions tenants, Option<bool> json) =
            (CommonOptions.Store(), new TenantOptions(), CommonOptions.Json());
        var ids = new Option<string[]>("--id")
        {
            Description = "Only this message, or this complaint; repeatable. Without it, all of them.",
            HelpName = "ID",
            DefaultValueFactory = _ => [],
        };
        var endpoint = new Option<string>("--endpoint")
        {
            Description = "Only what goes to this endpoint, or by this channel or event publisher, such as orders, webhooks/orders or rabbitmq.",
            HelpName = "NAME",
        };
        var command = new Command("resend", "Hands what dead-letters lists to the workers again.") { store, ids, endpoint, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(endpoint) is not null && result.GetValue(ids) is { Length: > 0 })
                result.AddError("Give --id or --endpoint, not both.");
        });
        tenants.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, store, tenants, json, terminal, async (opened, output) =>
        {
            (int resent, int resumed) = parsed.GetValue(ids) is { Length: > 0 } named
                ? await ResendAsync(opened, output.Tenant, named, cancellationToken).ConfigureAwait(false)
                : await ResendAllAsync(opened, output.Tenant, parsed.GetValue(endpoint), cancellationToken).ConfigureAwait(false);
            string format = parsed.GetValue(json) ? "{{ \"resent\": {0}, \"resumed\": {1} }}\n"
                : "{0} messages and {1} complaints are due again.\n";
            output.Out.Write(string.Format(CultureInfo.InvariantCulture, format, resent, resumed));
            return ExitCodes.Success;
        }, cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(
        ParseResult parsed, Option<string> store, TenantOptions tenants, Option<bool> json, Terminal terminal,
        Func<NamedStore, TenantOutput, Task<int>> run, CancellationToken cancellationToken) =>
        TenantRuns.RunAsync(
            parsed.GetValue(store)!, tenants.Read(parsed), terminal, parsed.GetValue(json) ? "json" : "table", run, more: [],
            cancellationToken);

    private static async Task<(int Resent, int Resumed)> ResendAsync(
        NamedStore store, string tenant, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        ComplaintKey[] keys = [
            .. ids.Select(id => ComplaintId.TryParse(id, out ComplaintId complaint) ? complaint : default).Where(id => id != default)
            .Select(id => new ComplaintKey(tenant, id))];
        int resent = await store.Outbox.ResendAsync(tenant, ids, TimeProvider.System.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        return (resent, await store.Alarms.ResumeAsync(keys, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Makes each item due again once, as many as are listed, since a worker may give one up again at once.</summary>
    /// <param name="store">The store.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="endpoint">The endpoint or channel whose deliveries are meant; null for everything, complaints included.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    private static async Task<(int Resent, int Resumed)> ResendAllAsync(
        NamedStore store, string tenant, string? endpoint, CancellationToken cancellationToken)
    {
        IReadOnlyList<DeadLetter> letters = await store.Outbox.GetDeadLettersAsync(tenant, int.MaxValue, cancellationToken)
            .ConfigureAwait(false);
        if (endpoint is not null)
            letters = [.. letters.Where(letter => GoesTo(letter.Message, endpoint))];
        IReadOnlyList<ParkedComplaint> parked = endpoint is not null ? []
            : await store.Alarms.GetParkedAsync(tenant, int.MaxValue, cancellationToken).ConfigureAwait(false);
        (int resent, int resumed) = (0, 0);
        foreach (DeadLetter[] some in letters.Chunk(Most))
            resent += await store.Outbox.ResendAsync(
                tenant, [.. some.Select(letter => letter.Message.Id)], TimeProvider.System.GetUtcNow(), cancellationToken)
                    .ConfigureAwait(false);
        foreach (ParkedComplaint[] some in parked.Chunk(Most))
            resumed += await store.Alarms.ResumeAsync([.. some.Select(complaint => complaint.Key)], cancellationToken)
                .ConfigureAwait(false);
        return (resent, resumed);
    }

    /// <summary>Whether a message leaves to what was named: an endpoint, a channel, or both with a slash between them.</summary>
    private static bool GoesTo(OutgoingMessage message, string named) => message.Channel.Length > 0
        && new[] { message.Channel, message.Endpoint, $"{message.Channel}/{message.Endpoint}" }
            .Contains(named, StringComparer.OrdinalIgnoreCase);
}

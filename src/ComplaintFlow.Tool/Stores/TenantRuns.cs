using System.Text.Json;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Stores;

/// <summary>Runs a command for one tenant, or for every tenant of a store, and writes the results as one.</summary>
internal static class TenantRuns
{
    /// <param name="store">The store.</param>
    /// <param name="tenant">The tenant; null for all of them.</param>
    /// <param name="terminal">The terminal.</param>
    /// <param name="format">The format of the results. Several documents of JSON become one.</param>
    /// <param name="run">Runs the command for one tenant and returns its exit code.</param>
    /// <param name="more">Tenants that are known to exist even if the store has nothing of them.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The exit code: the one of the tenant with which something is wrong, if there is one.</returns>
    public static async Task<int> RunAsync(
        string store, string? tenant, Terminal terminal, string format, Func<NamedStore, TenantOutput, Task<int>> run,
        IEnumerable<string> more, CancellationToken cancellationToken)
    {
        if (tenant is not null)
        {
            var output = new TenantOutput(terminal.Out, tenant, IsOneOfAll: false, IsFirst: true);
            return await (more.Contains(tenant, StringComparer.Ordinal) ? NamedStore.UseAsync(store, opened => run(opened, output))
                : NamedStore.UseAsync(store, tenant, terminal, opened => run(opened, output))).ConfigureAwait(false);
        }
        return await NamedStore.UseAsync(store, async opened =>
        {
            IReadOnlyList<string> found = await opened.Complaints.GetTenantsAsync(cancellationToken).ConfigureAwait(false);
            string[] tenants = [.. found.Union(more, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (tenants.Length == 0)
                terminal.Error.WriteLine("The store has no complaints.");
            return format == "json" ? await JsonAsync(opened, tenants, terminal, run).ConfigureAwait(false)
                : await TextAsync(opened, tenants, terminal, format == "table", run).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static async Task<int> TextAsync(
        NamedStore store, string[] tenants, Terminal terminal, bool hasHeadings, Func<NamedStore, TenantOutput, Task<int>> run)
    {
        int worst = ExitCodes.Success;
        foreach ((int i, string tenant) in tenants.Index())
        {
            if (hasHeadings)
                terminal.Out.Write($"{(i == 0 ? "" : "\n")}Tenant {tenant}\n");
            var output = new TenantOutput(terminal.Out, tenant, IsOneOfAll: true, IsFirst: i == 0);
            worst = Math.Max(worst, await run(store, output).ConfigureAwait(false));
        }
        return worst;
    }

    private static async Task<int> JsonAsync(
        NamedStore store, string[] tenants, Terminal terminal, Func<NamedStore, TenantOutput, Task<int>> run)
    {
        int worst = ExitCodes.Success;
        var documents = new List<(string Tenant, string Json)>();
        foreach (string tenant in tenants)
        {
            using var text = new StringWriter();
            worst = Math.Max(
                worst, await run(store, new TenantOutput(text, tenant, IsOneOfAll: true, IsFirst: true)).ConfigureAwait(false));
            documents.Add((tenant, text.ToString()));
        }
        terminal.Out.Write(JsonText.Document(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("tenants");
            foreach ((string tenant, string one) in documents)
            {
                json.WritePropertyName(tenant);
                using var document = JsonDocument.Parse(one);
                document.RootElement.WriteTo(json);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }) + "\n");
        return worst;
    }
}

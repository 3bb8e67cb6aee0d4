using System.Text.Json;

namespace ComplaintFlow.Tool.Output;

/// <summary>Where the result of one tenant is written.</summary>
/// <param name="Out">The writer.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="IsOneOfAll">Whether results of other tenants stand beside it, so that each line says whose it is.</param>
/// <param name="IsFirst">Whether no result stands before it.</param>
internal sealed record TenantOutput(TextWriter Out, string Tenant, bool IsOneOfAll, bool IsFirst)
{
    /// <summary>Begins a table, of which all tenants have one heading.</summary>
    public CsvLines Csv(IEnumerable<string> headings)
    {
        var lines = new CsvLines(Out, IsOneOfAll ? Tenant : null);
        if (IsFirst)
            new CsvLines(Out, IsOneOfAll ? "tenant" : null).Write(headings);
        return lines;
    }

    /// <summary>Writes one JSON object in a line.</summary>
    public Task WriteLineAsync(string json) =>
        Out.WriteAsync(IsOneOfAll ? $"{{\"tenant\":\"{JsonEncodedText.Encode(Tenant)}\",{json[1..]}\n" : json + "\n");
}

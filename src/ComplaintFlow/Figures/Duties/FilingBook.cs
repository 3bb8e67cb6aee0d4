using System.Globalization;
using System.Text.Json;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures.Duties;

/// <summary>The steps of filings, kept beside the published definitions: what is kept there under a name stays as it is, so of two who write the same step the first one wins.</summary>
internal sealed class FilingBook(IDefinitionStore store, string tenant)
{
    public async ValueTask<List<FilingStep>> ReadAsync(StatisticsMonth month, CancellationToken cancellationToken)
    {
        var steps = new List<FilingStep>();
        while (await store.FindAsync(Step(month, steps.Count + 1), cancellationToken).ConfigureAwait(false) is { } kept)
            steps.Add(JsonSerializer.Deserialize(kept.Span, FilingJson.Default.FilingStep) ?? throw new JsonException("A step of a filing is an object."));
        return steps;
    }

    /// <returns>Whether it is this step that is kept now; otherwise somebody else was faster.</returns>
    public async ValueTask<bool> AppendAsync(StatisticsMonth month, int number, FilingStep step, CancellationToken cancellationToken)
    {
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(step, FilingJson.Default.FilingStep);
        await store.SaveAsync(Step(month, number), bytes, cancellationToken).ConfigureAwait(false);
        return await store.FindAsync(Step(month, number), cancellationToken).ConfigureAwait(false) is { } kept && kept.Span.SequenceEqual(bytes);
    }

    public async ValueTask<bool> WasToldAsync(StatisticsMonth month, string topic, CancellationToken cancellationToken) =>
        await store.FindAsync(Told(month, topic), cancellationToken).ConfigureAwait(false) is not null;

    public ValueTask TellAsync(StatisticsMonth month, string topic, CancellationToken cancellationToken) => store.SaveAsync(Told(month, topic), "{}"u8.ToArray(), cancellationToken);

    private string Step(StatisticsMonth month, int number) => string.Create(CultureInfo.InvariantCulture, $"statistics/{tenant}/{month}/{number}");

    private string Told(StatisticsMonth month, string topic) => $"statistics/{tenant}/{month}/told/{topic}";
}

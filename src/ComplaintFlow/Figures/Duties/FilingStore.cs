using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures.Duties;

/// <summary>Keeps the steps of filings next to the published definitions.</summary>
/// <remarks>
/// Content that is kept under a name never changes, so if two hosts write the same step, the first one wins. Each step begins with its
/// hash, which follows from the hash before it. The same hash is kept a second time, so that the removal or rewriting of the last step is
/// noticed.
/// </remarks>
internal sealed class FilingStore(IDefinitionStore store, string tenant)
{
    public async ValueTask<FilingHistory> ReadAsync(StatisticsMonth month, CancellationToken cancellationToken)
    {
        var steps = new List<FilingStep>();
        ReadOnlyMemory<byte> head = Start(month);
        while (true)
        {
            int number = steps.Count + 1;
            ReadOnlyMemory<byte>? kept = await store.FindAsync(Step(month, number), cancellationToken).ConfigureAwait(false);
            ReadOnlyMemory<byte>? noted = await store.FindAsync(Head(month, number), cancellationToken).ConfigureAwait(false);
            // If a step was written between the two look-ups, it is there now.
            if (kept is null && noted is not null)
                kept = await store.FindAsync(Step(month, number), cancellationToken).ConfigureAwait(false);
            if (kept is null)
                return new FilingHistory(steps, head, noted is null ? null : number);
            if (Read(kept.Value.Span, head.Span, noted) is not { } step)
                return new FilingHistory(steps, head, number);
            steps.Add(step);
            head = kept.Value[..HashChain.HashLength];
        }
    }

    /// <returns>Whether this step is the one that is kept now. If not, another host was faster.</returns>
    public async ValueTask<bool> AppendAsync(
        StatisticsMonth month, FilingHistory before, FilingStep step, CancellationToken cancellationToken)
    {
        int number = before.Steps.Count + 1;
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(step, FilingJson.Default.FilingStep),
            hash = HashChain.Next(before.Head.Span, content), bytes = [.. hash, .. content];
        await store.SaveAsync(Step(month, number), bytes, cancellationToken).ConfigureAwait(false);
        if (await store.FindAsync(Step(month, number), cancellationToken).ConfigureAwait(false) is not { } kept
            || !kept.Span.SequenceEqual(bytes))
            return false;
        await store.SaveAsync(Head(month, number), hash, cancellationToken).ConfigureAwait(false);
        return true;
    }

    public async ValueTask<bool> WasToldAsync(StatisticsMonth month, string topic, CancellationToken cancellationToken) =>
        await store.FindAsync(Told(month, topic), cancellationToken).ConfigureAwait(false) is not null;

    public ValueTask TellAsync(StatisticsMonth month, string topic, CancellationToken cancellationToken) =>
        store.SaveAsync(Told(month, topic), "{}"u8.ToArray(), cancellationToken);

    /// <summary>The step that was recorded, or null if the content is different.</summary>
    private static FilingStep? Read(ReadOnlySpan<byte> kept, ReadOnlySpan<byte> before, ReadOnlyMemory<byte>? noted)
    {
        if (kept.Length < HashChain.HashLength)
            return null;
        ReadOnlySpan<byte> hash = kept[..HashChain.HashLength], content = kept[HashChain.HashLength..];
        if (!hash.SequenceEqual(HashChain.Next(before, content)) || (noted is { } head && !hash.SequenceEqual(head.Span)))
            return null;
        try
        {
            return JsonSerializer.Deserialize(content, FilingJson.Default.FilingStep);
        }
        catch (JsonException) // forged by a person who knows the chain
        {
            return null;
        }
    }

    /// <summary>The hash before the first step. It contains the month, so that filings cannot be exchanged.</summary>
    private byte[] Start(StatisticsMonth month) => HashChain.Next(HashChain.Start.Span, Encoding.UTF8.GetBytes(Filing(month)));

    private string Filing(StatisticsMonth month) => FilingNames.Of(tenant, $"{month}");

    private string Step(StatisticsMonth month, int number) => string.Create(CultureInfo.InvariantCulture, $"{Filing(month)}/{number}");

    private string Head(StatisticsMonth month, int number) => $"{Step(month, number)}/head";

    private string Told(StatisticsMonth month, string topic) => $"{Filing(month)}/told/{topic}";
}

/// <summary>The recorded history of one filing.</summary>
/// <param name="Steps">The steps, up to the first one that is not as it was recorded.</param>
/// <param name="Head">The hash of the last of these steps.</param>
/// <param name="FirstBad">The number of the first step that is not as it was recorded, or null if all are.</param>
internal sealed record FilingHistory(IReadOnlyList<FilingStep> Steps, ReadOnlyMemory<byte> Head, int? FirstBad);

using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Copying;

/// <summary>Copies workflows and the steps of filed statistics, before the complaints that refer to them.</summary>
internal sealed class DefinitionCopy(CopiedStore from, CopiedStore to, CopyTally tally)
{
    public async ValueTask RunAsync(string? tenant, CancellationToken cancellationToken)
    {
        await foreach (StoredDefinition definition in from.Transfer.ReadDefinitionsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (tenant is not null && FilingNames.IsOfAnother(definition.Hash, tenant))
                continue;
            await to.Definitions.SaveAsync(definition.Hash, definition.Content, cancellationToken).ConfigureAwait(false);
            ReadOnlyMemory<byte>? kept = await to.Definitions.FindAsync(definition.Hash, cancellationToken).ConfigureAwait(false);
            if (kept is { } content && content.Span.SequenceEqual(definition.Content.Span))
                tally.Definitions++;
            else
                tally.Found($"the definition {definition.Hash} is there with other content");
        }
    }
}

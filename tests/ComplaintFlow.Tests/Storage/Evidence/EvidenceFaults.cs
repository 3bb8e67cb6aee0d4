using System.Collections.Concurrent;
using System.Security.Cryptography;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;

namespace ComplaintFlow.Tests.Storage.Evidence;

/// <summary>A store in memory whose parts a fault can break.</summary>
internal class EvidenceFault() : EvidenceDecorator(new InMemoryEvidence())
{
    protected ConcurrentDictionary<EvidenceKey, byte[]> Kept { get; } = new();

    public override ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Kept.TryGetValue(key, out byte[]? bytes) ? new MemoryStream(bytes) : null);
    }

    public override ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Kept.ContainsKey(key));
    }

    protected static async Task<byte[]> AllAsync(EvidenceUpload upload, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await upload.Content.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}

internal sealed class BytesOfEveryTenant : EvidenceDecorator
{
    public BytesOfEveryTenant()
        : base(new InMemoryEvidence())
    {
    }

    public override ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken) =>
        base.PutAsync("all", upload, cancellationToken);

    public override ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken) =>
        base.OpenAsync(new EvidenceKey("all", key.Hash), cancellationToken);

    public override ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken) =>
        base.ExistsAsync(new EvidenceKey("all", key.Hash), cancellationToken);
}

internal sealed class TenantsWithoutCase : EvidenceDecorator
{
    public TenantsWithoutCase()
        : base(new InMemoryEvidence())
    {
    }

    public override ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken) =>
        base.PutAsync(tenant.ToUpperInvariant(), upload, cancellationToken);

    public override ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken) =>
        base.OpenAsync(new EvidenceKey(key.Tenant.ToUpperInvariant(), key.Hash), cancellationToken);

    public override ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken) =>
        base.ExistsAsync(new EvidenceKey(key.Tenant.ToUpperInvariant(), key.Hash), cancellationToken);
}

/// <summary>Keeps what came in before the connection was lost.</summary>
internal sealed class KeepsHalves : EvidenceFault
{
    public override async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var bytes = new MemoryStream();
        try
        {
            await upload.Content.CopyToAsync(bytes, cancellationToken);
        }
        finally
        {
            Kept[new EvidenceKey(tenant, Convert.ToHexString(SHA256.HashData(bytes.ToArray())))] = bytes.ToArray();
        }
    }
}

/// <summary>Takes a broken upload for its end, and says nothing.</summary>
internal sealed class SwallowsFaults : EvidenceDecorator
{
    public SwallowsFaults()
        : base(new InMemoryEvidence())
    {
    }

    public override async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        try
        {
            await base.PutAsync(tenant, upload, cancellationToken);
        }
        catch (IOException)
        {
            // as if it had been kept
        }
    }
}

/// <summary>Takes one read for all there is, as from a disk.</summary>
internal sealed class ReadsOnce : EvidenceFault
{
    public override async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        byte[] buffer = new byte[4_000_000];
        int read = await upload.Content.ReadAsync(buffer, cancellationToken);
        await AllAsync(upload, cancellationToken);
        Kept[new EvidenceKey(tenant, upload.Hash)] = buffer[..read];
    }
}

/// <summary>Writes whole blocks, the rest of the one before with the last of them.</summary>
internal sealed class WholeBlocks : EvidenceFault
{
    public override async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        byte[] bytes = await AllAsync(upload, cancellationToken);
        Kept[new EvidenceKey(tenant, upload.Hash)] = [.. bytes, .. new byte[(4096 - (bytes.Length % 4096)) % 4096]];
    }
}

/// <summary>Appends to what is there already.</summary>
internal sealed class Appends : EvidenceFault
{
    public override async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        byte[] bytes = await AllAsync(upload, cancellationToken);
        Kept.AddOrUpdate(new EvidenceKey(tenant, upload.Hash), bytes, (_, before) => [.. before, .. bytes]);
    }
}

/// <summary>Refuses what is there already.</summary>
internal sealed class RefusesRepeats : EvidenceFault
{
    public override async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        byte[] bytes = await AllAsync(upload, cancellationToken);
        if (!Kept.TryAdd(new EvidenceKey(tenant, upload.Hash), bytes))
            throw new IOException("The file exists.");
    }
}

/// <summary>One place for what is on its way, whoever brings it.</summary>
internal sealed class OneIncomingFile(MemoryStream incoming) : EvidenceFault
{
    public override async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        incoming.SetLength(0);
        await upload.Content.CopyToAsync(incoming, cancellationToken);
        Kept[new EvidenceKey(tenant, upload.Hash)] = incoming.ToArray();
    }
}

internal sealed class EmptyForMissing : EvidenceDecorator
{
    public EmptyForMissing()
        : base(new InMemoryEvidence())
    {
    }

    public override async ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken) =>
        await base.OpenAsync(key, cancellationToken) ?? Stream.Null;
}

internal sealed class SaysAlwaysYes : EvidenceDecorator
{
    public SaysAlwaysYes()
        : base(new InMemoryEvidence())
    {
    }

    public override ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(true);
    }
}

/// <summary>Every reader gets the same stream, wound back.</summary>
internal sealed class OneReader : EvidenceDecorator
{
    private readonly ConcurrentDictionary<EvidenceKey, Stream> _open = new();

    public OneReader()
        : base(new InMemoryEvidence())
    {
    }

    public override async ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        if (await base.OpenAsync(key, cancellationToken) is not { } fresh)
            return null;
        Stream shared = _open.GetOrAdd(key, fresh);
        shared.Position = 0;
        return shared;
    }
}

/// <summary>Remembers what is not there.</summary>
internal sealed class RemembersMissing : EvidenceDecorator
{
    private readonly ConcurrentDictionary<EvidenceKey, bool> _missing = new();

    public RemembersMissing()
        : base(new InMemoryEvidence())
    {
    }

    public override async ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        if (_missing.ContainsKey(key))
            return false;
        bool exists = await base.ExistsAsync(key, cancellationToken);
        if (!exists)
            _missing[key] = true;
        return exists;
    }

    public override async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        await base.PutAsync(tenant, upload, cancellationToken);
        _missing.TryRemove(new EvidenceKey(tenant, upload.Hash), out _);
    }
}

internal sealed class DeafToGivingUp : EvidenceDecorator
{
    public DeafToGivingUp()
        : base(new InMemoryEvidence())
    {
    }

    public override ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken) =>
        base.PutAsync(tenant, upload, CancellationToken.None);
}

/// <summary>Keeps bytes once, for the tenant that put them last.</summary>
internal sealed class BytesMoveToTheLastTenant : EvidenceFault
{
    public override async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        byte[] bytes = await AllAsync(upload, cancellationToken);
        foreach (EvidenceKey key in Kept.Keys.Where(key => key.Hash == upload.Hash))
            Kept.TryRemove(key, out _);
        Kept[new EvidenceKey(tenant, upload.Hash)] = bytes;
    }
}

/// <summary>Empties a file before it writes it, also if it is there already.</summary>
internal sealed class EmptiesFirst : EvidenceFault
{
    public override async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var bytes = new MemoryStream();
        try
        {
            await upload.Content.CopyToAsync(bytes, cancellationToken);
        }
        catch (IOException)
        {
            foreach (EvidenceKey key in Kept.Keys)
                Kept[key] = [];
            throw;
        }
        Kept[new EvidenceKey(tenant, upload.Hash)] = bytes.ToArray();
    }
}

namespace ComplaintFlow.Hosting;

/// <summary>
/// Represents an adapter that a host has named as its store. With two of them, half of the complaints would seem to be missing.
/// </summary>
internal sealed record StoreRegistration(Type Adapter)
{
    /// <summary>What is wrong if there are two different adapters; otherwise null.</summary>
    public static InvalidOperationException? Conflict(IEnumerable<StoreRegistration> choices)
    {
        string[] adapters = [.. choices.Select(choice => choice.Adapter.Name).Distinct(StringComparer.Ordinal)];
        return adapters.Length < 2 ? null : new InvalidOperationException(
            $"{DiagnosticCodes.SeveralStores}: The host names several stores: {string.Join(", ", adapters)}. Call UseStore, UseSqlite, "
                + "UsePostgreSql or UseEntityFrameworkCore for one of them only.");
    }

    /// <summary>What is wrong if a part of the host needs values that end by themselves, and the store keeps none.</summary>
    public static InvalidOperationException KeepsNoExpiringValues<TStore>() => new(
        $"{DiagnosticCodes.NoExpiringStore}: The store {typeof(TStore).Name} keeps no values that end by themselves, and a part of the "
            + "host needs them. Implement IExpiringStore in it, or register another one after UseStore.");
}

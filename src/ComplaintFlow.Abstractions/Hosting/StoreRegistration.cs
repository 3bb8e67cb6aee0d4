namespace ComplaintFlow.Hosting;

/// <summary>
/// Represents an adapter that a host has named as its store. With two of them, half of the complaints would seem to be missing.
/// </summary>
internal sealed record StoreRegistration(Type Adapter)
{
    /// <exception cref="InvalidOperationException">There are two different adapters.</exception>
    public static void MustBeOne(IEnumerable<StoreRegistration> choices)
    {
        string[] adapters = [.. choices.Select(choice => choice.Adapter.Name).Distinct(StringComparer.Ordinal)];
        if (adapters.Length > 1)
            throw new InvalidOperationException(
                $"{DiagnosticCodes.SeveralStores}: The host names several stores: {string.Join(", ", adapters)}. Call UseStore, UseSqlite "
                    + $"or UsePostgreSql for one of them only.");
    }
}

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Settings;

/// <summary>Reads all keys of a provider at once.</summary>
/// <remarks>
/// Asking for the children of each key looks at all keys every time, which is quadratic. A provider that reloads at the same time would
/// also answer partly with its old keys.
/// </remarks>
internal static class ProviderKeys
{
    /// <summary>The keys with their values, or null if the provider does not answer from them.</summary>
    public static IDictionary<string, string?>? Of(IConfigurationProvider provider) =>
        provider is ConfigurationProvider known && AnswersFromKeys(known) ? Data(known) : null;

    /// <summary>
    /// Whether its keys come from one JSON document, in which a name has one spelling. Environment variables are as many sources as there
    /// are variables. The type is known by its name, because the library does not need the package of JSON files otherwise.
    /// </summary>
    public static bool IsOneDocument(IConfigurationProvider provider) =>
        provider.GetType().Name is "JsonConfigurationProvider" or "JsonStreamConfigurationProvider";

    private static bool AnswersFromKeys(ConfigurationProvider provider) =>
        IsInherited((TryGet)provider.TryGet) && IsInherited((Func<IEnumerable<string>, string?, IEnumerable<string>>)provider.GetChildKeys);

    private static bool IsInherited(Delegate method) => method.Method.DeclaringType == typeof(ConfigurationProvider);

    private delegate bool TryGet(string key, out string? value);

    /// <summary>The property that derived providers see.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Data")]
    private static extern IDictionary<string, string?> Data(ConfigurationProvider provider);
}

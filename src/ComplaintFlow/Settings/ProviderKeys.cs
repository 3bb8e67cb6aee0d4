using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Settings;

/// <summary>
/// All keys of a provider at once. Asking for the children of each key looks at all keys each time, which is quadratic; and a provider that
/// loads again meanwhile
/// would answer partly with its old keys.
/// </summary>
internal static class ProviderKeys
{
    /// <summary>The keys with their values; null of a provider that does not answer from them.</summary>
    public static IDictionary<string, string?>? Of(IConfigurationProvider provider) =>
        provider is ConfigurationProvider known && AnswersFromKeys(known) ? Data(known) : null;

    private static bool AnswersFromKeys(ConfigurationProvider provider) =>
        IsInherited((TryGet)provider.TryGet) && IsInherited((Func<IEnumerable<string>, string?, IEnumerable<string>>)provider.GetChildKeys);

    private static bool IsInherited(Delegate method) => method.Method.DeclaringType == typeof(ConfigurationProvider);

    private delegate bool TryGet(string key, out string? value);

    /// <summary>What providers derived from it see.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Data")]
    private static extern IDictionary<string, string?> Data(ConfigurationProvider provider);
}

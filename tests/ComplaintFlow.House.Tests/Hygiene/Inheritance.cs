using System.Reflection;

namespace ComplaintFlow.House.Tests.Hygiene;

/// <summary>A public class is made for heirs (abstract) or closed (sealed, static); nothing is open by oversight.</summary>
internal static class Inheritance
{
    public static IEnumerable<string> OpenByOversight(Assembly assembly) =>
        assembly.GetExportedTypes()
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Select(t => t.FullName!)
            .Order(StringComparer.Ordinal);
}

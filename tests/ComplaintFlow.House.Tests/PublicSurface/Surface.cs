using System.Reflection;

namespace ComplaintFlow.House.Tests.PublicSurface;

/// <summary>The public surface of an assembly as text: types in order of their names, members indented below.</summary>
internal static class Surface
{
    public static string Of(Assembly assembly) =>
        string.Concat(assembly.GetTypes()
            .Where(t => Marks.IsVisible(t) && !t.FullName!.Contains('<', StringComparison.Ordinal))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .SelectMany(Lines)
            .Select(line => line + "\n"));

    private static IEnumerable<string> Lines(Type type)
    {
        IEnumerable<string> members = typeof(Delegate).IsAssignableFrom(type) ? [] : MemberLines.Of(type).Select(line => "    " + line);
        return members.Prepend(TypeLines.Of(type));
    }
}

using System.Text.Json;
using System.Xml.Linq;

namespace ComplaintFlow.Tests.Handling.Codec;

/// <summary>Reads what the documentation of the code says about types and properties, as Markdown.</summary>
internal static class XmlDocs
{
    private static readonly XElement[] s_members =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "ComplaintFlow*.xml").SelectMany(file => XDocument.Load(file).Descendants("member"))];

    private static readonly Dictionary<string, XElement> s_summaries =
        s_members.Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!, StringComparer.Ordinal);

    /// <summary>Members that say the same as another.</summary>
    private static readonly Dictionary<string, string> s_inherited =
        s_members.Where(member => member.Element("inheritdoc")?.Attribute("cref") is not null)
            .ToDictionary(
                member => member.Attribute("name")!.Value, member => member.Element("inheritdoc")!.Attribute("cref")!.Value,
                StringComparer.Ordinal);

    public static string Of(Type type) => Text($"T:{type.FullName}");

    /// <summary>The summary of a property, wherever a base type declares it.</summary>
    public static string Of(Type type, string property) =>
        Text($"P:{type.GetProperty(property)!.DeclaringType!.FullName}.{property}");

    private static string Text(string member)
    {
        member = s_inherited.GetValueOrDefault(member, member);
        s_summaries.Keys.Should().Contain(member);
        return string.Join(' ', string.Concat(s_summaries[member].Nodes().Select(Text)).Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element => $"`{Name(element.FirstAttribute!)}`",
        _ => "",
    };

    /// <summary>Fields of JSON are in camel case, as are parameters of records, which are fields too.</summary>
    private static string Name(XAttribute attribute)
    {
        string[] path = attribute.Value.Split('(')[0].Split('.');
        string name = attribute.Value.StartsWith("M:", StringComparison.Ordinal) ? string.Join('.', path[^2..]) : path[^1];
        return attribute.Name.LocalName is "name" || attribute.Value.StartsWith("P:", StringComparison.Ordinal)
            ? JsonNamingPolicy.CamelCase.ConvertName(name) : name;
    }
}

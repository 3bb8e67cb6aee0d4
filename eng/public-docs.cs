#:package Mono.Cecil
#:property PublishAot=false

// Takes out of the XML documentation beside each assembly what nobody outside of it can see. The compiler writes that down too, and it is
// a third of the file.
// Usage: dotnet run --file eng/public-docs.cs -- ASSEMBLY...
using System.Xml.Linq;
using Mono.Cecil;
using Mono.Cecil.Rocks;

foreach (string path in args)
{
    using var assembly = AssemblyDefinition.ReadAssembly(path);
    IEnumerable<IMemberDefinition> members = assembly.MainModule.GetTypes().Where(IsVisible).SelectMany(Members);
    HashSet<string> visible = [.. members.Select(member => Name(DocCommentId.GetDocCommentId(member)))];

    string file = Path.ChangeExtension(path, ".xml");
    var documentation = XDocument.Load(file, LoadOptions.PreserveWhitespace);
    documentation.Descendants("member").Where(member => !visible.Contains(Name((string)member.Attribute("name")!))).Remove();
    documentation.Save(file, SaveOptions.DisableFormatting);
}

// Without the parameters: overloads stay together.
static string Name(string id) => id.Split('(', 2)[0];

static bool IsVisible(TypeDefinition type) => type.DeclaringType is { } outer
    ? IsVisible(outer) && (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly)
    : type.IsPublic;

static IEnumerable<IMemberDefinition> Members(TypeDefinition type) =>
[
    type,
    .. type.Methods.Where(IsCallable),
    .. type.Properties.Where(property => IsCallable(property.GetMethod) || IsCallable(property.SetMethod)),
    .. type.Events.Where(one => IsCallable(one.AddMethod)),
    .. type.Fields.Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly),
];

static bool IsCallable(MethodDefinition? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

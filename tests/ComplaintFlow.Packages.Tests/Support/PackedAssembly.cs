using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ComplaintFlow.Packages.Tests.Support;

/// <summary>What an assembly in a package declares and needs, without loading it.</summary>
internal sealed class PackedAssembly
{
    private static readonly HashSet<TypeAttributes> Visible =
        [TypeAttributes.Public, TypeAttributes.NestedPublic, TypeAttributes.NestedFamily, TypeAttributes.NestedFamORAssem];

    public PackedAssembly(byte[] image)
    {
        using var file = new PEReader(ImmutableArray.Create(image));
        MetadataReader reader = file.GetMetadataReader();
        References = [.. reader.AssemblyReferences.Select(reference => reader.GetString(reader.GetAssemblyReference(reference).Name))];
        VisibleTypes = [.. reader.TypeDefinitions.Where(type => IsVisible(reader, type)).Select(type => $"T:{NameOf(reader, type)}")];
    }

    public IReadOnlyList<string> References { get; }

    /// <summary>The types that code outside of the assembly can name, as XML documentation names them.</summary>
    public IReadOnlyList<string> VisibleTypes { get; }

    /// <summary>The type to which a member belongs, as XML documentation names them.</summary>
    public static string TypeOf(string member) => member[0] == 'T' ? member : $"T:{member[2..member.LastIndexOf('.')]}";

    private static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return Visible.Contains(type.Attributes & TypeAttributes.VisibilityMask)
            && (type.GetDeclaringType().IsNil || IsVisible(reader, type.GetDeclaringType()));
    }

    private static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{NameOf(reader, outer)}.{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }
}

using Mono.Cecil;

namespace ComplaintFlow.House.Tests.Architecture;

/// <summary>Finds, in a compiled assembly, what points up or stands outside the rooms.</summary>
internal static class FloorPlan
{
    private static readonly HashSet<string> Generated = new(StringComparer.Ordinal)
    {
        "System.Runtime.CompilerServices.CompilerGeneratedAttribute",
        "System.CodeDom.Compiler.GeneratedCodeAttribute",
        "Microsoft.CodeAnalysis.EmbeddedAttribute",
    };

    public static IReadOnlyList<string> Violations(Stream assembly, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        Floors floors = new(root);
        SortedSet<string> violations = new(StringComparer.Ordinal);
        foreach (TypeDefinition type in module.GetTypes())
        {
            TypeReference outer = TypeUses.Outermost(type);
            string? room = floors.RoomOf(outer.Namespace);
            if (room is null)
            {
                if (!IsGenerated(outer.Resolve()))
                    violations.Add($"{floors.NameOf(outer.Namespace, outer.Name)} stands in no room");
                continue;
            }

            foreach (TypeReference used in TypeUses.Of(type))
            {
                string? usedRoom = IsOfThisHouse(used, module, root) ? floors.RoomOf(used.Namespace) : null;
                if (usedRoom is not null && !Floors.MayUse(room, usedRoom))
                    violations.Add($"{floors.NameOf(outer.Namespace, outer.Name)} → {floors.NameOf(used.Namespace, used.Name)}");
            }
        }

        return [.. violations];
    }

    private static bool IsOfThisHouse(TypeReference type, ModuleDefinition module, string root) =>
        ReferenceEquals(type.Scope, module) || type.Namespace.StartsWith(root + ".", StringComparison.Ordinal);

    private static bool IsGenerated(TypeDefinition type) =>
        type.Name.StartsWith('<') || type.CustomAttributes.Any(a => Generated.Contains(a.AttributeType.FullName));
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace ComplaintFlow.House.Tests.PublicSurface;

/// <summary>Questions about members that reflection answers only in roundabout ways.</summary>
internal static class Marks
{
    private const BindingFlags Any =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Told =
    [
        "ObsoleteAttribute", "FlagsAttribute", "ExperimentalAttribute",
        "RequiresDynamicCodeAttribute", "RequiresUnreferencedCodeAttribute",
    ];

    public static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    public static bool IsRecord(Type type) =>
        type.GetMethods(Any).Any(m => string.Equals(m.Name, "PrintMembers", StringComparison.Ordinal)
            && m.GetParameters() is [{ ParameterType.Name: "StringBuilder" }]);

    public static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    public static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    public static bool IsVisible(Type type) =>
        type.IsNested
            ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)
            : type.IsPublic;

    public static bool Has(MemberInfo member, string attribute) =>
        member.CustomAttributes.Any(a => string.Equals(a.AttributeType.Name, attribute, StringComparison.Ordinal));

    public static bool Has(ParameterInfo parameter, string attribute) =>
        parameter.CustomAttributes.Any(a => string.Equals(a.AttributeType.Name, attribute, StringComparison.Ordinal));

    public static bool IsInitOnly(MethodInfo? setter) =>
        setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ?? false;

    /// <summary>The attributes that change what a caller may do.</summary>
    public static string AttributesOf(MemberInfo member) =>
        string.Concat(Told.Where(name => Has(member, name) && !IsRequiredMemberGuard(member, name))
            .Select(name => $"[{name[..^"Attribute".Length]}] "));

    // Constructors of types with required members carry an Obsolete mark for old compilers.
    private static bool IsRequiredMemberGuard(MemberInfo member, string attribute) =>
        string.Equals(attribute, "ObsoleteAttribute", StringComparison.Ordinal)
        && Has(member, "CompilerFeatureRequiredAttribute");

    public static string AccessOf(MethodBase method) =>
        method.DeclaringType!.IsInterface && method.IsPublic ? ""
        : method.IsPublic ? "public "
        : method.IsFamily ? "protected "
        : "protected internal ";

    public static string KindOf(MethodInfo method)
    {
        bool inInterface = method.DeclaringType!.IsInterface;
        if (method.IsStatic)
            return method.IsAbstract ? "static abstract " : inInterface && method.IsVirtual ? "static virtual " : "static ";
        if (method.IsAbstract)
            return inInterface ? "" : method.GetBaseDefinition() == method ? "abstract " : "abstract override ";
        if (!method.IsVirtual)
            return "";
        if (method.GetBaseDefinition() != method)
            return method.IsFinal ? "sealed override " : "override ";
        return method.IsFinal ? "" : "virtual ";
    }
}

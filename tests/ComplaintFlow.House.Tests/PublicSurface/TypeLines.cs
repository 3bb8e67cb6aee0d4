using System.Reflection;

namespace ComplaintFlow.House.Tests.PublicSurface;

/// <summary>The line that introduces a type: access, kind, name, base types and constraints.</summary>
internal static class TypeLines
{
    public static string Of(Type type)
    {
        string access = type.IsPublic || type.IsNestedPublic ? "public " : type.IsNestedFamily ? "protected " : "protected internal ";
        string head = Marks.AttributesOf(type) + access;
        if (type.IsEnum)
            return $"{head}enum {TypeNames.Of(type)} : {TypeNames.Of(Enum.GetUnderlyingType(type))}";

        Type[] generics = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).ToArray();
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"{head}delegate {TypeNames.Of(invoke.ReturnParameter)} {TypeNames.Of(type)}"
                + $"({ParameterList.Of(invoke)}){Constraints.Of(generics)}";
        }

        string bases = string.Join(", ", Bases(type));
        return $"{head}{KindOf(type)} {TypeNames.Of(type)}{(bases.Length > 0 ? " : " : "")}{bases}{Constraints.Of(generics)}";
    }

    private static string KindOf(Type type)
    {
        if (type.IsInterface)
            return "interface";
        string record = Marks.IsRecord(type) ? "record " : "";
        if (type.IsValueType)
        {
            string readOnly = Marks.Has(type, "IsReadOnlyAttribute") ? "readonly " : "";
            return $"{readOnly}{(type.IsByRefLike ? "ref " : "")}{record}struct";
        }

        string kind = type switch
        {
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        };
        return kind + (record.Length > 0 ? "record" : "class");
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            yield return TypeNames.Of(parent);
        // Only public interfaces concern a caller; that a record equals itself goes without saying.
        foreach (string name in type.GetInterfaces()
            .Where(Marks.IsVisible)
            .Where(i => !(Marks.IsRecord(type) && i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>)))
            .Select(TypeNames.Of).Order(StringComparer.Ordinal))
            yield return name;
    }
}

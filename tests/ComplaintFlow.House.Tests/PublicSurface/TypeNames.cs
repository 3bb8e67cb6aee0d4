using System.Reflection;

namespace ComplaintFlow.House.Tests.PublicSurface;

/// <summary>Writes types as C# does, with the nullability of references.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool",
        [typeof(char)] = "char", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short",
        [typeof(ushort)] = "ushort", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long",
        [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    private static readonly HashSet<string> Unsaid = new(StringComparer.Ordinal)
    {
        "System", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks",
    };

    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!, nullability);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value, nullability?.Type == value ? nullability : null, nullability?.GenericTypeArguments) + "?";
        string mark = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        return Of(type, nullability, nullability?.GenericTypeArguments) + mark;
    }

    private static string Of(Type type, NullabilityInfo? nullability, NullabilityInfo[]? arguments)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsPointer)
            return Of(type.GetElementType()!) + "*";
        if (type.IsArray)
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]";
        return Named(type, arguments);
    }

    private static string Named(Type type, NullabilityInfo[]? nullability)
    {
        Type[] arguments = type.GetGenericArguments();
        int outerCount = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        string name = type.Name.Split('`')[0];
        string prefix = type.DeclaringType is { } outer
            ? Of(outer.IsGenericTypeDefinition && !type.IsGenericTypeDefinition
                ? outer.MakeGenericType(arguments[..outerCount]) : outer) + "."
            : type.Namespace is null || Unsaid.Contains(type.Namespace) ? "" : type.Namespace + ".";
        if (arguments.Length == outerCount)
            return prefix + name;
        bool known = nullability is not null && nullability.Length == arguments.Length;
        var own = Enumerable.Range(outerCount, arguments.Length - outerCount)
            .Select(i => Variance(type, arguments[i]) + Of(arguments[i], known ? nullability![i] : null));
        return $"{prefix}{name}<{string.Join(", ", own)}>";
    }

    private static string Variance(Type type, Type argument)
    {
        if (!type.IsGenericTypeDefinition)
            return "";
        return (argument.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
        {
            GenericParameterAttributes.Covariant => "out ",
            GenericParameterAttributes.Contravariant => "in ",
            _ => "",
        };
    }
}

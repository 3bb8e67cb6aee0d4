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

    public static string Of(PropertyInfo property) => Of(property.PropertyType, NullFlags.Of(property));

    public static string Of(FieldInfo field) => Of(field.FieldType, NullFlags.Of(field));

    public static string Of(EventInfo @event) => Of(@event.EventHandlerType!, NullFlags.Of(@event));

    public static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, NullFlags.Of(parameter));

    public static string Of(Type type) => Of(type, NullFlags.Unsaid);

    private static string Of(Type type, NullFlags flags)
    {
        if (type.IsByRef || type.IsPointer)
            return Of(type.GetElementType()!, flags) + (type.IsPointer ? "*" : "");
        // Every part has a flag but for value types that have no parts themselves.
        byte flag = type.IsValueType && !type.IsGenericType ? (byte)0 : flags.Next();
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value, flags) + "?";
        return Plain(type, flags) + (flag == 2 && !type.IsValueType ? "?" : "");
    }

    private static string Plain(Type type, NullFlags flags)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (type.IsGenericParameter)
            return type.Name;
        return type.IsArray
            ? $"{Of(type.GetElementType()!, flags)}[{new string(',', type.GetArrayRank() - 1)}]"
            : Named(type, flags);
    }

    private static string Named(Type type, NullFlags flags)
    {
        Type[] arguments = type.GetGenericArguments();
        string name = type.Name.Split('`')[0];
        int outerCount = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        string[] written = [.. arguments.Select(argument => Variance(type, argument) + Of(argument, flags))];
        string prefix = type.DeclaringType is { } outer ? Enclosing(outer, written[..outerCount])
            : type.Namespace is null || Unsaid.Contains(type.Namespace) ? ""
            : type.Namespace + ".";
        return prefix + name + List(written[outerCount..]);
    }

    private static string Enclosing(Type outer, string[] arguments)
    {
        int outerCount = outer.DeclaringType?.GetGenericArguments().Length ?? 0;
        string prefix = outer.DeclaringType is { } next ? Enclosing(next, arguments[..outerCount])
            : outer.Namespace is null || Unsaid.Contains(outer.Namespace) ? ""
            : outer.Namespace + ".";
        return prefix + outer.Name.Split('`')[0] + List(arguments[outerCount..]) + ".";
    }

    private static string List(string[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments)}>";

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

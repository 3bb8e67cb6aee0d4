using System.Reflection;

namespace ComplaintFlow.House.Tests.PublicSurface;

/// <summary>One line for each member that a caller or an heir can see.</summary>
internal static class MemberLines
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> RecordMembers = new(StringComparer.Ordinal)
    {
        "PrintMembers", "<Clone>$", "op_Equality", "op_Inequality", "Equals", "GetHashCode", "ToString",
    };

    public static IEnumerable<string> Of(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .OrderBy(f => Convert.ToDecimal(f.GetRawConstantValue(), null)).ThenBy(f => f.Name, StringComparer.Ordinal)
                .Select(f => $"{Marks.AttributesOf(f)}{f.Name} = {f.GetRawConstantValue()}");
        }

        IEnumerable<string> fields = type.GetFields(Declared).Where(Marks.IsVisible).Where(f => !f.IsSpecialName).Select(Field);
        IEnumerable<string> constructors =
            type.GetConstructors(Declared).Where(c => !c.IsStatic && Marks.IsVisible(c) && !IsCopy(c)).Select(Constructor);
        IEnumerable<string> properties = type.GetProperties(Declared).Where(IsShown).Select(Property);
        IEnumerable<string> events = type.GetEvents(Declared).Where(e => Marks.IsVisible(e.AddMethod)).Select(Event);
        IEnumerable<string> methods = type.GetMethods(Declared).Where(IsShown).Select(Method);
        return new[] { fields, constructors, properties, events, methods }.SelectMany(lines => lines.Order(StringComparer.Ordinal));
    }

    private static bool IsShown(PropertyInfo property) =>
        (Marks.IsVisible(property.GetMethod) || Marks.IsVisible(property.SetMethod))
        && !(string.Equals(property.Name, "EqualityContract", StringComparison.Ordinal) && Marks.IsRecord(property.DeclaringType!));

    private static bool IsShown(MethodInfo method)
    {
        bool isOperator = method.Name.StartsWith("op_", StringComparison.Ordinal);
        return Marks.IsVisible(method)
            && (!method.IsSpecialName || isOperator || IsExtensionAccessor(method))
            && !(Marks.IsGenerated(method) && RecordMembers.Contains(method.Name));
    }

    // An extension property leaves accessors without a property in its static class.
    private static bool IsExtensionAccessor(MethodInfo method) =>
        method.DeclaringType is { IsAbstract: true, IsSealed: true } type
        && !type.GetProperties(Declared).Any(p => p.GetMethod == method || p.SetMethod == method)
        && !type.GetEvents(Declared).Any(e => e.AddMethod == method || e.RemoveMethod == method);

    private static bool IsCopy(ConstructorInfo constructor) =>
        Marks.IsGenerated(constructor) && constructor.GetParameters() is [{ } only] && only.ParameterType == constructor.DeclaringType;

    private static string Field(FieldInfo field)
    {
        string access = field.IsPublic ? "public " : "protected ";
        string kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        string required = Marks.Has(field, "RequiredMemberAttribute") ? "required " : "";
        string value = field.IsLiteral ? $" = {Literals.Of(field.GetRawConstantValue(), field.FieldType)}" : "";
        return $"{Marks.AttributesOf(field)}{access}{kind}{required}{TypeNames.Of(field)} {field.Name}{value}";
    }

    private static string Constructor(ConstructorInfo constructor) =>
        $"{Marks.AttributesOf(constructor)}{Marks.AccessOf(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}"
        + $"({ParameterList.Of(constructor)})";

    private static string Property(PropertyInfo property)
    {
        MethodInfo? getter = Marks.IsVisible(property.GetMethod) ? property.GetMethod : null;
        MethodInfo? setter = Marks.IsVisible(property.SetMethod) ? property.SetMethod : null;
        MethodInfo main = getter is null || (setter is { IsPublic: true } && !getter.IsPublic) ? setter! : getter;
        string required = Marks.Has(property, "RequiredMemberAttribute") ? "required " : "";
        string name = property.GetIndexParameters().Length > 0 ? $"this[{ParameterList.Of(property.GetIndexParameters())}]" : property.Name;
        string get = getter is null ? "" : Narrower(getter, main) + "get; ";
        string set = setter is null ? "" : Narrower(setter, main) + (Marks.IsInitOnly(setter) ? "init; " : "set; ");
        return $"{Marks.AttributesOf(property)}{Marks.AccessOf(main)}{Marks.KindOf(main)}{required}{TypeNames.Of(property)} {name} {{ "
            + $"{get}{set}}}";
    }

    private static string Narrower(MethodInfo accessor, MethodInfo main) =>
        accessor.Attributes.HasFlag(MethodAttributes.Public) == main.Attributes.HasFlag(MethodAttributes.Public) ? ""
            : Marks.AccessOf(accessor);

    private static string Event(EventInfo @event) =>
        $"{Marks.AttributesOf(@event)}{Marks.AccessOf(@event.AddMethod!)}{Marks.KindOf(@event.AddMethod!)}event "
            + $"{TypeNames.Of(@event)} {@event.Name}";

    private static string Method(MethodInfo method)
    {
        Type[] generics = method.GetGenericArguments();
        string parameters = generics.Length == 0 ? "" : $"<{string.Join(", ", generics.Select(g => g.Name))}>";
        string by = method.ReturnType.IsByRef ? "ref " : "";
        return $"{Marks.AttributesOf(method)}{Marks.AccessOf(method)}{Marks.KindOf(method)}{by}{TypeNames.Of(method.ReturnParameter)} "
            + $"{method.Name}{parameters}({ParameterList.Of(method)}){Constraints.Of(generics)}";
    }
}

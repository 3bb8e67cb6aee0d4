using System.Reflection;

namespace ComplaintFlow.House.Tests.PublicSurface;

/// <summary>Names the types of members with what the compiler recorded about null.</summary>
internal static class Nullability
{
    private const string Attribute = "System.Runtime.CompilerServices.NullableAttribute";
    private const string ContextAttribute = "System.Runtime.CompilerServices.NullableContextAttribute";

    // The context caches and is not made for many threads.
    private static readonly ThreadLocal<NullabilityInfoContext> Context = new(() => new NullabilityInfoContext());

    public static string TypeOf(PropertyInfo property) => TypeNames.Of(property.PropertyType, Context.Value!.Create(property));

    public static string TypeOf(FieldInfo field) => TypeNames.Of(field.FieldType, Context.Value!.Create(field));

    public static string TypeOf(EventInfo @event) => TypeNames.Of(@event.EventHandlerType!, Context.Value!.Create(@event));

    public static string TypeOf(ParameterInfo parameter) => TypeNames.Of(parameter.ParameterType, Context.Value!.Create(parameter));

    /// <summary>What is said about null of a type parameter itself: 0 nothing, 1 not null, 2 may be null.</summary>
    public static int FlagOf(Type typeParameter)
    {
        if (Find(typeParameter.CustomAttributes, Attribute) is { } own)
            return own;
        if (typeParameter.DeclaringMethod is { } method && Find(method.CustomAttributes, ContextAttribute) is { } byMethod)
            return byMethod;
        for (Type? type = typeParameter.DeclaringType; type is not null; type = type.DeclaringType)
        {
            if (Find(type.CustomAttributes, ContextAttribute) is { } byType)
                return byType;
        }

        return 0;
    }

    private static int? Find(IEnumerable<CustomAttributeData> attributes, string name) =>
        attributes.FirstOrDefault(a => string.Equals(a.AttributeType.FullName, name, StringComparison.Ordinal))
            ?.ConstructorArguments[0].Value as byte?;
}

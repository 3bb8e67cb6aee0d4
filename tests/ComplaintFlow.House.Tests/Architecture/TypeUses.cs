using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ComplaintFlow.House.Tests.Architecture;

/// <summary>Collects every type that one type mentions: in signatures, attributes and bodies. Of a nested type, its outermost.</summary>
internal sealed class TypeUses
{
    private readonly HashSet<TypeReference> _found = [];

    private TypeUses()
    {
    }

    public static IReadOnlyCollection<TypeReference> Of(TypeDefinition type)
    {
        TypeUses uses = new();
        uses.Visit(type);
        return uses._found;
    }

    public static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is not null)
            type = type.DeclaringType;
        return type;
    }

    private void Visit(TypeDefinition type)
    {
        Add(type.BaseType);
        AddAttributes(type);
        AddGenerics(type);
        foreach (InterfaceImplementation implemented in type.Interfaces)
        {
            Add(implemented.InterfaceType);
            AddAttributes(implemented);
        }

        foreach (FieldDefinition field in type.Fields)
        {
            Add(field.FieldType);
            AddAttributes(field);
        }

        foreach (PropertyDefinition property in type.Properties)
        {
            Add(property.PropertyType);
            AddAttributes(property);
        }

        foreach (EventDefinition @event in type.Events)
        {
            Add(@event.EventType);
            AddAttributes(@event);
        }

        foreach (MethodDefinition method in type.Methods)
            Visit(method);
    }

    private void Visit(MethodDefinition method)
    {
        AddMethod(method);
        AddAttributes(method);
        AddAttributes(method.MethodReturnType);
        AddGenerics(method);
        foreach (ParameterDefinition parameter in method.Parameters)
            AddAttributes(parameter);
        foreach (MethodReference overridden in method.Overrides)
            AddMethod(overridden);
        if (!method.HasBody)
            return;

        foreach (VariableDefinition? local in method.Body.Variables)
            Add(local.VariableType);
        foreach (ExceptionHandler? handler in method.Body.ExceptionHandlers)
            Add(handler.CatchType);
        foreach (Instruction? instruction in method.Body.Instructions)
            AddOperand(instruction.Operand);
    }

    private void AddOperand(object? operand)
    {
        switch (operand)
        {
            case TypeReference type:
                Add(type);
                break;
            case FieldReference field:
                Add(field.DeclaringType);
                Add(field.FieldType);
                break;
            case MethodReference method:
                AddMethod(method);
                break;
            case CallSite site:
                AddSignature(site);
                break;
        }
    }

    private void AddMethod(MethodReference method)
    {
        Add(method.DeclaringType);
        AddSignature(method);
        if (method is GenericInstanceMethod generic)
        {
            foreach (TypeReference argument in generic.GenericArguments)
                Add(argument);
        }
    }

    private void AddSignature(IMethodSignature signature)
    {
        Add(signature.ReturnType);
        foreach (ParameterDefinition parameter in signature.Parameters)
            Add(parameter.ParameterType);
    }

    private void AddGenerics(IGenericParameterProvider provider)
    {
        foreach (GenericParameter parameter in provider.GenericParameters)
        {
            AddAttributes(parameter);
            foreach (GenericParameterConstraint constraint in parameter.Constraints)
                Add(constraint.ConstraintType);
        }
    }

    private void AddAttributes(ICustomAttributeProvider provider)
    {
        foreach (CustomAttribute attribute in provider.CustomAttributes)
        {
            AddMethod(attribute.Constructor);
            foreach (CustomAttributeArgument argument in attribute.ConstructorArguments)
                AddArgument(argument);
            foreach (CustomAttributeNamedArgument named in attribute.Properties.Concat(attribute.Fields))
                AddArgument(named.Argument);
        }
    }

    private void AddArgument(CustomAttributeArgument argument)
    {
        Add(argument.Type);
        if (argument.Value is TypeReference type)
            Add(type);
        else if (argument.Value is CustomAttributeArgument boxed)
            AddArgument(boxed);
        else if (argument.Value is CustomAttributeArgument[] many)
            Array.ForEach(many, AddArgument);
    }

    private void Add(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                break;
            case GenericInstanceType generic:
                Add(generic.ElementType);
                foreach (TypeReference argument in generic.GenericArguments)
                    Add(argument);
                break;
            case FunctionPointerType pointer:
                AddSignature(pointer);
                break;
            case IModifierType modified:
                Add(modified.ModifierType);
                Add(modified.ElementType);
                break;
            case TypeSpecification wrapped:
                Add(wrapped.ElementType);
                break;
            default:
                _found.Add(Outermost(type));
                break;
        }
    }
}

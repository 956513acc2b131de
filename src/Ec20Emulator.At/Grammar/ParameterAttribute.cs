using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.At.Grammar;

/// <summary>
/// The rule of one parameter. It stands on the parameter of an argument record and drives parsing, range errors and the <c>=?</c> answer.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class ParameterAttribute : Attribute
{
    /// <summary>How the parameter is shown by the test form, such as <c>(0-5)</c>.</summary>
    /// <param name="name">The parameter's name in the record.</param>
    public abstract string Describe(string name);

    /// <summary>What may come, for people.</summary>
    /// <param name="name">The parameter's name in the record.</param>
    public virtual string Expect(string name) => Describe(name);

    /// <summary>Converts a field that is present.</summary>
    /// <param name="field">The field as typed.</param>
    /// <param name="type">The type the record wants, without <c>Nullable</c>.</param>
    /// <param name="value">The value, of that type.</param>
    public abstract BindError TryConvert(RawParameter field, Type type, out object? value);
}

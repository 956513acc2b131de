namespace Ec20Emulator.Modem.World;

/// <summary>
/// How scenarios and transcripts say an action, behind the word of its control:
/// <list type="bullet">
/// <item><c>signal {csq}</c>: a word, and a value without blanks</item>
/// <item><c>{areaCode:X}</c>: a number in hexadecimal digits; <c>{by:-}</c>: the opposite of what is written</item>
/// <item><c>[ for {number}][ then {then}]</c>: what may follow, in any order</item>
/// <item><c>{text...}</c>: the rest of the line with its escapes; <c>{text...?}</c>: or nothing</item>
/// <item><c>{refuses=true}</c>: nothing to write, but a value of this phrase</item>
/// </list>
/// </summary>
/// <param name="phrase">The phrase.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class WordsAttribute(string phrase) : Attribute
{
    /// <summary>The phrase.</summary>
    public string Phrase => phrase;
}

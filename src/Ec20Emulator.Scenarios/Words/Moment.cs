using System.Text.RegularExpressions;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Scenarios.Words;

/// <summary>The moment of an action, in front of its words: <c>mid-response of AT+CSQ: signal 3</c>. Without one it happens at once.</summary>
internal static partial class Moment
{
    /// <summary>What can be written, for the schema.</summary>
    public const string Usage = "mid-response|before-final|after-final|after-prompt[ of COMMAND]: in front of it, for that position of the next such command";

    /// <summary>Regular expression of what stands in front.</summary>
    public const string Pattern = "^(?:mid-response|before-final|after-final|after-prompt)(?: of AT.*?)?: ";

    private static readonly (TurnPosition Position, string Word)[] Positions =
    [
        (TurnPosition.MidResponse, "mid-response"), (TurnPosition.BeforeFinal, "before-final"),
        (TurnPosition.AfterFinal, "after-final"), (TurnPosition.AfterPrompt, "after-prompt"),
    ];

    /// <summary>Takes the moment off.</summary>
    /// <returns>The moment, or null for now; and what is left.</returns>
    public static (When? When, string Words) Take(string arguments)
    {
        if (Whole().Match(arguments) is not { Success: true } match)
            return (null, arguments);
        var position = Positions.First(one => one.Word == match.Groups["position"].Value).Position;
        var command = match.Groups["command"] is { Success: true } named ? named.Value : null;
        return (When.At(position, command), match.Groups["words"].Value);
    }

    /// <summary>Writes one, with what divides it from the words behind it; nothing for now.</summary>
    public static string Write(When when)
    {
        if (when.Position is not { } position)
            return "";
        var word = Positions.First(one => one.Position == position).Word;
        return when.Command is { } command ? $"{word} of {command}: " : $"{word}: ";
    }

    [GeneratedRegex("^(?<position>mid-response|before-final|after-final|after-prompt)(?: of (?<command>AT.*?))?: (?<words>.*)$", RegexOptions.Singleline)]
    private static partial Regex Whole();
}

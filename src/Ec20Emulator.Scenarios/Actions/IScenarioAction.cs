using System.Text.Json.Nodes;
using Ec20Emulator.Modem;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>Something that happens to a modem beside what its DTEs say: a word of transcripts and a step of scenarios.</summary>
public interface IScenarioAction
{
    /// <summary>The word, such as <c>network</c>.</summary>
    string Word { get; }

    /// <summary>What the JSON Schema of scenarios says of it.</summary>
    JsonObject Schema { get; }

    /// <summary>Reads what stands behind the word.</summary>
    /// <returns>Does it to a modem.</returns>
    /// <exception cref="FormatException">It is not understood; the message tells what is.</exception>
    Func<Ec20Modem, Task> Parse(string arguments);
}

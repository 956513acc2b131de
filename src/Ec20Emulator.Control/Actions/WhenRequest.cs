using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Control.Problems;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Control.Actions;

/// <summary>Where in a command something is to happen.</summary>
internal enum Position
{
    /// <summary>Half of the frames of the answer are written.</summary>
    MidResponse,

    /// <summary>Between information text and final result.</summary>
    BeforeFinal,

    /// <summary>Directly behind the final result.</summary>
    AfterFinal,

    /// <summary>Directly behind the prompt.</summary>
    AfterPrompt,
}

/// <summary>A moment still to come: a position of the next command of a kind.</summary>
internal sealed record WhenRequest
{
    /// <summary>The position.</summary>
    public required Position Position { get; init; }

    /// <summary>Which command: <c>AT+QIRD</c> in any form, <c>AT+QICLOSE=0</c> exactly so, <c>*</c> for anything; null = the next one of any kind.</summary>
    [StringLength(MostCharacters, MinimumLength = 2)]
    public string? Command { get; init; }

    private const int MostCharacters = 512;

    /// <summary>The moment; null = now.</summary>
    /// <exception cref="ProblemException">The command is none: 400.</exception>
    public static When Of(WhenRequest? request)
    {
        if (request?.Command?.Length > MostCharacters)
            throw ProblemException.Bad("when.command", $"must have {MostCharacters} characters at most");
        try
        {
            return request?.Position switch
            {
                null => When.Now,
                Position.MidResponse => When.MidResponse(request.Command),
                Position.BeforeFinal => When.BeforeFinal(request.Command),
                Position.AfterFinal => When.AfterFinal(request.Command),
                _ => When.AfterPrompt(request.Command),
            };
        }
        catch (ArgumentException)
        {
            throw ProblemException.Bad("when.command", $"'{request?.Command}' is no command: it begins with AT");
        }
    }
}

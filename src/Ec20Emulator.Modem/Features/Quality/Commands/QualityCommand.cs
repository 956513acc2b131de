using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Quality.Commands;

/// <summary>The parameters of a profile.</summary>
internal interface IQuality
{
    /// <summary>The context, 1-24.</summary>
    int ContextId { get; }

    /// <summary>The values as they are printed; null where one was left out.</summary>
    IReadOnlyList<string?> Values { get; }

    /// <summary>True where the values can be had.</summary>
    bool IsPossible => true;
}

/// <summary>A command that sets a profile for a context; the context alone takes it away, and a value left out is the subscribed one.</summary>
/// <param name="name">The command.</param>
/// <param name="profiles">Its profiles.</param>
/// <param name="subscribed">The values of a subscription.</param>
internal abstract class QualityCommand<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(string name, QualityProfiles profiles, params string[] subscribed) : IReadCommand, ITestCommand, IWriteCommand<TArgs>
    where TArgs : struct, IQuality
{
    private static readonly string[] Types = ["IP", "PPP", "IPV6", "IPV4V6"];

    public AtResult Test(Turn turn)
    {
        var binder = ArgumentBinder.Of<TArgs>();
        var ranges = string.Join(',', Enumerable.Range(1, binder.Count - 1).Select(i => binder.RuleOf(i).Describe("")));
        return AtResult.Lines([.. Types.Select(type => $"{name}: \"{type}\",{ranges}")]);
    }

    public AtResult Read(Turn turn) => AtResult.Lines([.. profiles.All.Select(profile => $"{name}: {profile.Key},{profile.Value}")]);

    public AtResult Write(TArgs args, Turn turn)
    {
        if (!args.IsPossible)
            return AtResult.Error;
        var profile = args.Values.All(value => value is null) ? null : string.Join(',', args.Values.Select((value, i) => value ?? subscribed[i]));
        return profiles.TrySet(args.ContextId, profile) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
    }
}

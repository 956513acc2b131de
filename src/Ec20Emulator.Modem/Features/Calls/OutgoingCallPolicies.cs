using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>What becomes of outgoing calls. Part of the world: it outlives power cycles. Lives on the mailbox.</summary>
internal sealed class OutgoingCallPolicies
{
    /// <summary>Numbers with a policy of their own.</summary>
    public const int Most = 1000;

    private readonly Dictionary<string, OutgoingCallPolicy> _byNumber = new(StringComparer.Ordinal);
    private OutgoingCallPolicy _general = new();

    /// <summary>The policy for a number: its own, or the general one.</summary>
    public OutgoingCallPolicy For(PhoneNumber number) => _byNumber.GetValueOrDefault(number.Digits, _general);

    /// <summary>True where a number has a policy of its own.</summary>
    public bool HasOwn(PhoneNumber number) => _byNumber.ContainsKey(number.Digits);

    /// <summary>Sets the policy for one number, or for all that have none of their own.</summary>
    /// <exception cref="InvalidOperationException">Too many numbers have a policy of their own.</exception>
    public void Set(OutgoingCallPolicy policy, string? number)
    {
        if (number is null)
            _general = policy;
        else if (_byNumber.Count < Most || _byNumber.ContainsKey(number))
            _byNumber[number] = policy;
        else
            throw new InvalidOperationException($"{Most} numbers have a policy of their own already");
    }
}

"""The sign-in forms of django-allauth in NHS dress and NHS words; settings name them in ACCOUNT_FORMS."""

from allauth.account import forms as account

from goldenthread.ui.forms import Dressed

EMAIL = "Email address"
CURRENT, NEW, AGAIN = "Your password now", "New password", "New password again"
LONG_ENOUGH = "Use 12 characters or more. Three words that only you would put together are easy to remember."


class SignIn(Dressed, account.LoginForm):
    labels = {"login": EMAIL, "password": "Password"}
    hints = {"password": ""}


class ResetPassword(Dressed, account.ResetPasswordForm):
    labels = {"email": EMAIL}


class ResetPasswordFromKey(Dressed, account.ResetPasswordKeyForm):
    labels = {"password1": NEW, "password2": AGAIN}
    hints = {"password1": LONG_ENOUGH}


class ChangePassword(Dressed, account.ChangePasswordForm):
    labels = {"oldpassword": CURRENT, "password1": NEW, "password2": AGAIN}
    hints = {"oldpassword": "", "password1": LONG_ENOUGH}


class SetPassword(Dressed, account.SetPasswordForm):
    labels = {"password1": NEW, "password2": AGAIN}
    hints = {"password1": LONG_ENOUGH}


class AddEmail(Dressed, account.AddEmailForm):
    labels = {"email": "New email address"}


class Reauthenticate(Dressed, account.ReauthenticateForm):
    labels = {"password": "Password"}
    hints = {"password": ""}
